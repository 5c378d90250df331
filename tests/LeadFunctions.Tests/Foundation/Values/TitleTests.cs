using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Values;

/// <summary>What titles of every kind say of rank and department.</summary>
public class TitleTests
{
    private const string English = """
        CEO | CLevel | GeneralManagement
        Chief Executive Officer | CLevel | GeneralManagement
        C.E.O. | CLevel | GeneralManagement
        President & CEO | CLevel | GeneralManagement
        CFO | CLevel | Finance
        Chief Financial Officer | CLevel | Finance
        CIO | CLevel | InformationTechnology
        Chief Information Officer | CLevel | InformationTechnology
        CTO | CLevel | InformationTechnology
        Chief Technology Officer | CLevel | InformationTechnology
        CISO | CLevel | Security
        Chief Information Security Officer | CLevel | Security
        Chief Data Officer | CLevel | Data
        Chief Human Resources Officer | CLevel | HumanResources
        Chief Revenue Officer | CLevel | Sales
        Chief Marketing Officer | CLevel | Marketing
        Chief Operating Officer | CLevel | Unknown
        COO | CLevel | Operations
        Deputy Chief Information Officer | CLevel | InformationTechnology
        Managing Director | CLevel | GeneralManagement
        Chairman of the Board | CLevel | GeneralManagement
        Chief of Staff | Head | Unknown
        Chief of Staff to the CEO | Head | Unknown
        Chief Architect | Head | Engineering
        Owner | Owner | GeneralManagement
        Business Owner | Owner | GeneralManagement
        Co-Founder & CTO | Owner | InformationTechnology
        Founder | Owner | GeneralManagement
        Managing Partner | Owner | GeneralManagement
        Partner | Owner | GeneralManagement
        Owner/Operator | Owner | GeneralManagement
        Product Owner | Staff | Product
        Senior Product Owner | Senior | Product
        Technical Product Owner | Staff | Product
        Global Process Owner | Staff | Operations
        HR Business Partner | Staff | HumanResources
        Channel Partner Manager | Manager | Sales
        VP Sales | VicePresident | Sales
        V.P. of Engineering | VicePresident | Engineering
        Vice President, Marketing | VicePresident | Marketing
        SVP Finance | VicePresident | Finance
        EVP Operations | VicePresident | Operations
        Assistant Vice President | VicePresident | Unknown
        AVP Information Technology | VicePresident | InformationTechnology
        Vice President of Information Security | VicePresident | Security
        Head of Marketing | Head | Marketing
        Global Head of Procurement | Head | Procurement
        Head of Data & Analytics | Head | Data
        Head of People | Head | HumanResources
        General Manager | Head | GeneralManagement
        Country Manager | Head | Unknown
        Director | Director | Unknown
        IT Director | Director | InformationTechnology
        Director of Information Technology | Director | InformationTechnology
        Sr. Director, Engineering | Director | Engineering
        Associate Director, Sales | Director | Sales
        Assistant Director of Finance | Director | Finance
        Executive Director | Director | GeneralManagement
        Director of Sales and Marketing | Director | Sales
        Director, Product Marketing | Director | Marketing
        Director of Supply Chain | Director | Operations
        Director of Customer Success | Director | CustomerService
        Creative Director | Director | Marketing
        Director's Assistant | Staff | Administration
        Director’s Assistant | Staff | Administration
        Assistant to the Director | Staff | Administration
        Assistant to the CEO | Staff | Administration
        Executive Assistant to the CFO | Staff | Administration
        Executive Assistant | Staff | Administration
        CEO's Assistant | Staff | Administration
        CEO Assistant | Staff | Administration
        Personal Assistant to Managing Director | Staff | Administration
        Executive Secretary | Staff | Administration
        Marketing Assistant | Staff | Marketing
        Advisor to the CEO | Staff | Unknown
        Assistant Manager | Manager | Unknown
        IT Manager | Manager | InformationTechnology
        IT Mgr. | Manager | InformationTechnology
        Senior Manager, Tax | Manager | Finance
        Marketing Manager | Manager | Marketing
        Product Manager | Manager | Product
        Product Marketing Manager | Manager | Marketing
        Project Manager | Manager | Operations
        IT Project Manager | Manager | InformationTechnology
        Go-to-Market Manager | Manager | Unknown
        Order to Cash Manager | Manager | Unknown
        Key Account Manager | Manager | Sales
        Customer Service Manager | Manager | CustomerService
        Warehouse Supervisor | Manager | Operations
        Human Resources Manager | Manager | HumanResources
        Category Manager | Manager | Procurement
        Data Center Manager | Manager | InformationTechnology
        Information Security Manager | Manager | Security
        Team Lead | Manager | Unknown
        Financial Controller | Manager | Finance
        Legal Operations Manager | Manager | Legal
        Office Manager | Manager | Administration
        Senior Software Engineer | Senior | Engineering
        Lead Developer | Senior | Engineering
        Principal Engineer | Senior | Engineering
        Enterprise Architect | Senior | InformationTechnology
        Senior Buyer | Senior | Procurement
        Salesforce Administrator | Staff | InformationTechnology
        System Administrator | Staff | InformationTechnology
        Database Administrator | Staff | InformationTechnology
        Network Engineer | Staff | InformationTechnology
        DevOps Engineer | Staff | InformationTechnology
        Software Developer | Staff | Engineering
        Sales Engineer | Staff | Sales
        Sales Representative | Staff | Sales
        Account Executive | Staff | Sales
        Business Development Representative | Staff | Sales
        Lead Generation Specialist | Staff | Marketing
        Data Scientist | Staff | Data
        Data Entry Clerk | Staff | Administration
        Data Protection Officer | Staff | Legal
        Financial Analyst | Staff | Finance
        Staff Accountant | Staff | Finance
        Recruiter | Staff | HumanResources
        General Counsel | Staff | Legal
        Compliance Officer | Staff | Legal
        Security Analyst | Staff | Security
        Internal Auditor | Staff | Finance
        Buyer | Staff | Procurement
        Nurse | Staff | Unknown
        Junior Developer | Entry | Engineering
        Marketing Intern | Entry | Marketing
        Marketing Manager Intern | Entry | Marketing
        Trainee Manager | Entry | Unknown
        Student Success Manager | Manager | Unknown
        Student | Entry | Unknown
        Graduate Engineer | Entry | Engineering
        Director of Student Services | Director | Unknown
        Former CEO | Unknown | GeneralManagement
        Retired | Unknown | Unknown
        Wizard | Unknown | Unknown
        """;

    private const string Others = """
        Geschäftsführer | CLevel | GeneralManagement
        Geschaeftsfuehrerin | CLevel | GeneralManagement
        Geschäftsführender Gesellschafter | Owner | Unknown
        Mitglied der Geschäftsleitung | CLevel | GeneralManagement
        Assistentin der Geschäftsführung | Staff | Administration
        Vorstand | CLevel | GeneralManagement
        Inhaber | Owner | GeneralManagement
        Leiter IT | Head | InformationTechnology
        IT-Leiter | Head | InformationTechnology
        Leiterin Vertrieb | Head | Sales
        Vertriebsleiter | Head | Sales
        Personalleiterin | Head | HumanResources
        Einkaufsleiter | Head | Procurement
        Leitung Marketing | Head | Marketing
        Abteilungsleiter Finanzen | Head | Finance
        Teamleiter Kundenservice | Manager | CustomerService
        Projektleiter | Manager | Operations
        Softwareentwickler | Staff | Engineering
        Sachbearbeiter Einkauf | Staff | Procurement
        Datenschutzbeauftragter | Staff | Legal
        Werkstudent Marketing | Entry | Marketing
        Directeur Général | CLevel | GeneralManagement
        Président Directeur Général | CLevel | GeneralManagement
        PDG | CLevel | GeneralManagement
        Directeur des Systèmes d'Information | Director | InformationTechnology
        DSI | Director | InformationTechnology
        Directrice Marketing | Director | Marketing
        Directeur Commercial | Director | Sales
        Directeur des Ressources Humaines | Director | HumanResources
        DRH | Director | HumanResources
        Directeur Administratif et Financier | Director | Finance
        Responsable achats | Manager | Procurement
        Chef de projet | Manager | Operations
        Chef de projet informatique | Manager | Operations
        Assistante de direction | Staff | Administration
        Ingénieur logiciel | Staff | Engineering
        Chargée de communication | Staff | Marketing
        Gérant | CLevel | GeneralManagement
        Stagiaire RH | Entry | HumanResources
        Director General | CLevel | GeneralManagement
        Gerente General | CLevel | GeneralManagement
        Gerente | Manager | GeneralManagement
        Gerente de Ventas | Manager | Sales
        Directora de Marketing | Director | Marketing
        Director de Recursos Humanos | Director | HumanResources
        Director de Sistemas | Director | InformationTechnology
        Jefe de Compras | Manager | Procurement
        Jefa de Finanzas | Manager | Finance
        Analista de Datos | Staff | Data
        Dueño | Owner | GeneralManagement
        Asistente de Gerencia | Staff | Administration
        Becario | Entry | Unknown
        """;

    public static IEnumerable<object[]> Titles =>
        (English + "\n" + Others).Split('\n').Select(line => line.Split(" | ")).Select(cells => (object[])cells);

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_title_tells_its_rank_and_department(string title, string seniority, string function)
    {
        var read = JobTitle.Of(title);
        Assert.Equal((seniority, function), (read.Seniority.ToString(), read.Function.ToString()));
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void Case_and_signs_make_no_difference(string title, string seniority, string function)
    {
        var read = JobTitle.Of($"  {title.ToUpperInvariant()}. ");
        Assert.Equal((seniority, function), (read.Seniority.ToString(), read.Function.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData("кладовщик")]
    [InlineData("営業部長")]
    public void What_cannot_be_read_is_not_guessed(string title) =>
        Assert.Equal(
            (Seniority.Unknown, JobFunction.Unknown),
            (JobTitle.Of(title).Seniority, JobTitle.Of(title).Function)
        );

    [Fact]
    public void Ranks_can_be_compared() =>
        Assert.True(
            Seniority.Owner > Seniority.CLevel
                && Seniority.CLevel > Seniority.VicePresident
                && Seniority.VicePresident > Seniority.Head
                && Seniority.Head > Seniority.Director
                && Seniority.Director > Seniority.Manager
                && Seniority.Manager > Seniority.Senior
                && Seniority.Senior > Seniority.Staff
                && Seniority.Staff > Seniority.Entry
                && Seniority.Entry > Seniority.Unknown
        );
}
