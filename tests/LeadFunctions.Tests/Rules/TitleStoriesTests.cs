using System.Text.Json.Nodes;

namespace LeadFunctions.Tests.Rules;

/// <summary>What titles of many languages are to the house list and to lists of approved titles.</summary>
public class TitleStoriesTests
{
    [Theory]
    [InlineData(
        "Account Executive",
        "SDR",
        "BDR",
        "Business Development Representative",
        "Chief Revenue Officer",
        "CRO"
    )]
    [InlineData("Key Account Manager", "Head of Demand Generation", "Social Media Manager", "Brand Manager")]
    [InlineData("Attaché commercial", "Ingénieur commercial", "Technico-commercial", "Ingénieur d'affaires")]
    [InlineData("Responsabile commerciale", "Agente commerciale", "Attachée commerciale", "Agente di commercio")]
    [InlineData(
        "Asesor comercial",
        "Ejecutivo comercial",
        "Consultor comercial",
        "Técnico comercial",
        "Gerente comercial"
    )]
    [InlineData(
        "Verkoopdirecteur",
        "Verkoopadviseur",
        "Commercieel directeur",
        "Commercieel manager",
        "Accountmanager"
    )]
    [InlineData("Werbeleiter", "Leiterin Werbung", "Handelsvertreter", "Großkundenbetreuer", "Marketingdirecteur")]
    [InlineData("Dyrektor sprzedaży", "Kierownik sprzedaży", "Kierownik ds. marketingu", "Przedstawiciel handlowy")]
    [InlineData(
        "Handlowiec",
        "客户经理",
        "大客户经理",
        "销售总监",
        "市场部经理",
        "営業担当",
        "Dyrektor handlowy",
        "営業部長",
        "法人営業部長",
        "マーケティング部長",
        "销售经理",
        "영업 팀장"
    )]
    [InlineData("Säljare", "Säljchef", "Selger", "Sælger", "Myyntijohtaja", "Satış Müdürü", "Obchodní ředitel")]
    [InlineData(
        "Менеджер по продажам",
        "Директор по маркетингу",
        "مدير المبيعات",
        "מנהל מכירות",
        "セールスマネージャー"
    )]
    [InlineData("Marknadschef", "Markedssjef", "Markkinointipäällikkö", "Pazarlama Müdürü", "市场总监")]
    [InlineData("VP Revenue", "Head of Revenue", "Business Developer", "Gebietsverkaufsleiter", "MarCom Manager")]
    public void Sales_and_marketing_are_refused_by_the_house_under_all_their_names(params string[] titles) =>
        Assert.All(titles, title => Assert.Equal("TitleSuppressed", Outcome("{ }", title)));

    [Theory]
    [InlineData("Chief Risk Officer", "Salesforce Administrator", "Commercial Counsel", "Accounts Payable Manager")]
    [InlineData("Communications Engineer", "Revenue Accountant", "Accounting Manager", "Content Engineer", "総務部長")]
    [InlineData("Executive Director", "Ingénieur logiciel", "Kierownik IT", "Werkleiter", "Directeur technique")]
    public void Titles_that_only_look_like_sales_or_marketing_go(params string[] titles) =>
        Assert.All(titles, title => Assert.Equal("Sent", Outcome("{ }", title)));

    [Theory]
    [InlineData(
        "HR",
        "Head of People",
        "VP People",
        "Talent Acquisition Manager",
        "Recruiter",
        "Human Capital Manager"
    )]
    [InlineData("HR", "HR", "Personalleiterin", "Chief People Officer", "Direttore del personale")]
    [InlineData("retired", "Retd.", "Pensioniert", "Retraité")]
    [InlineData("freelancer", "Freelancers")]
    [InlineData("consultant", "Unternehmensberaterin")]
    [InlineData("intern", "Stage", "Stage - Marketing", "Stagista")]
    public void Who_is_not_wanted_is_refused_under_all_names(string suppressed, params string[] titles) =>
        Assert.All(titles, title => Assert.Equal("TitleSuppressed", Outcome(Suppressed(suppressed), title)));

    [Theory]
    [InlineData("HR", "Personal Banker", "Personal Trainer", "PeopleSoft Administrator")]
    [InlineData("intern", "Stage Manager", "Internal Auditor")]
    [InlineData("CEO", "Deputy CEO")]
    [InlineData("owner", "Data Owner")]
    public void Who_only_looks_like_it_goes(string suppressed, params string[] titles) =>
        Assert.All(titles, title => Assert.Equal("Sent", Outcome(Suppressed(suppressed), title)));

    [Fact]
    public void A_campaign_that_approves_account_executives_gets_them() =>
        Assert.Equal("Sent", Outcome(Approved("Account Executive"), "Account Executive"));

    [Theory]
    [InlineData("CEO", "PA CEO", "EA CEO", "Assistentin CEO", "Secretaresse CEO")]
    [InlineData("Direttore", "Segretaria del direttore")]
    [InlineData("Directeur", "Secretaresse van de directeur")]
    [InlineData("Vorstand", "Referent des Vorstands", "Assistent Vorstand", "Assistentin des Vorstands")]
    [InlineData("CIO", "Früherer CIO", "CIO until 2021", "CIO (2015-2021)", "CIO bis 03/2021", "Oud CIO", "Futuro CIO")]
    [InlineData("CIO", "Direct report of CIO", "Coordinator for CIO", "Chief of Staff, CIO", "Assistante du DSI")]
    [InlineData("IT-directeur", "Voormalig IT-directeur")]
    [InlineData("Dyrektor IT", "Były dyrektor IT", "Asystentka dyrektora IT")]
    [InlineData("DSI", "Futur DSI", "Ancien DSI")]
    [InlineData("IT Manager", "IT Manager (Azubi)", "IT Manager (trainee)")]
    [InlineData("IT Director", "Non-IT Director")]
    [InlineData("CISO", "CISO Consultant")]
    [InlineData("CFO", "CFO Services Manager")]
    [InlineData("Leiter IT", "stellv. Leiter IT", "Stv. Leiter IT", "Stellvertretender Leiter IT")]
    [InlineData("Chairman", "Vice Chairman")]
    [InlineData("DS Manager", "IT Manager")]
    [InlineData(
        "CIO",
        "Deputy CIO",
        "Acting Deputy CIO",
        "Vice CIO",
        "Deputy Chief Information Officer",
        "CIO (Deputy)"
    )]
    [InlineData(
        "Director",
        "Deputy Director",
        "Directeur adjoint",
        "Stellvertretender Direktor",
        "Deputy Director of IT"
    )]
    [InlineData("IT Director", "Sous-directeur informatique", "Directeur adjoint informatique", "Vice IT Director")]
    [InlineData(
        "Head of IT",
        "stv. IT-Leiter",
        "IT-Leiter Stellvertreter",
        "Leiter IT (stellv.)",
        "Leiter IT, Stellvertreter"
    )]
    [InlineData("Head of IT", "Assistenz Leiter IT", "Sekretariat IT-Leitung", "Assistentin der IT-Leitung")]
    [InlineData(
        "IT Manager",
        "Stage IT Manager",
        "Stage - IT Manager",
        "IT Manager (stage)",
        "IT Manager (in training)"
    )]
    [InlineData("President", "Immediate Past President")]
    [InlineData("CEO", "社長秘書", "代表取締役秘書", "社長室長", "代表取締役副社長", "前总裁")]
    [InlineData("CIO", "CIO補佐", "首席信息安全官", "首席信息官助理", "信息技术总监")]
    [InlineData("IT Director", "IT总监助理", "技术总监", "取締役")]
    [InlineData("IT Manager", "情報システム部長代理", "情報システム部長補佐", "元情報システム部長", "IT副经理")]
    [InlineData("General Manager", "总经理助理", "副总经理", "原总经理")]
    [InlineData("CDO", "CDO Assistant")]
    [InlineData("CIO", "CIO (ret.)")]
    [InlineData(
        "Owner",
        "Data Owner",
        "Risk Owner",
        "Application Owner",
        "Owner's Representative",
        "Senior Asset Owner"
    )]
    [InlineData(
        "Partner",
        "Partner Manager",
        "Channel Partner Manager",
        "Partner Engineer",
        "HR Partner",
        "Talent Partner"
    )]
    public void Whoever_serves_was_or_learns_a_title_does_not_have_it(string approved, params string[] titles) =>
        Assert.All(titles, title => Assert.Equal("TitleNotOnList", Outcome(Approved(approved), title)));

    [Theory]
    [InlineData("CEO", "CEO", "CEO & Founder", "CEO, Chairman", "Founder & CEO", "President and CEO")]
    [InlineData("CIO", "CIO", "Group CIO", "CIO EMEA", "CIO and Chief of Staff", "CIO since 2021")]
    [InlineData(
        "Director",
        "Assistant Director",
        "Director of Training",
        "Director Vision 2020-2030",
        "Non-Executive Director"
    )]
    [InlineData("Vorstand", "Vorstand IT", "Mitglied des Vorstands")]
    [InlineData("Deputy Head of IT", "Stellv. Leiter IT")]
    [InlineData("Stage Manager", "Stage Manager")]
    [InlineData("Production Manager", "Stage Production Manager")]
    [InlineData("Deputy CIO", "Deputy Chief Information Officer", "Dep. CIO", "CIO, Deputy")]
    [InlineData("IT Manager", "Deputy Director, IT Manager")]
    [InlineData("CIO", "Chief Information & Digital Officer", "Chief Digital and Information Officer")]
    [InlineData("CTO", "Chief Product and Technology Officer", "CPTO")]
    [InlineData("CDO", "Chief Data & Analytics Officer", "CDAO")]
    [InlineData("Owner", "Business Owner", "Owner & CEO", "Owner/Operator", "Company Owner", "Co-Owner")]
    [InlineData("Partner", "Audit Partner", "Partner, Tax", "Partner and Head of Tax", "Managing Partner")]
    [InlineData("Head of IT", "Head of IT & CISO", "Head of IT and Deputy CIO", "CIO and Head of IT")]
    [InlineData("Head of IT", "Co-Head of IT", "Leiter IT und Organisation")]
    public void Whoever_has_a_title_has_it_beside_others(string approved, params string[] titles) =>
        Assert.All(titles, title => Assert.Equal("Sent", Outcome(Approved(approved), title)));

    [Theory]
    [InlineData("CIO", "DSI", "Directeur des systèmes d'information", "Directrice des systèmes d’information")]
    [InlineData("IT Director", "DSI", "Directora de Sistemas", "Dyrektor IT", "Directeur des systèmes d'information")]
    [InlineData("CFO", "Directeur financier", "Director financiero", "Financieel directeur", "Dyrektor finansowy")]
    [InlineData("CFO", "Finanzdirektorin", "Direttore finanziario", "Diretora financeira", "DAF")]
    [InlineData("Finance Director", "Directeur financier", "Finanzdirektor", "Financieel directeur")]
    [InlineData(
        "IT Manager",
        "Responsabile sistemi informativi",
        "Responsabile dei sistemi informativi",
        "Kierownik IT"
    )]
    [InlineData("CEO", "Prezes zarządu", "Vorstandsvorsitzender", "Amministratrice delegata", "Adm. direktør", "VD")]
    [InlineData("CEO", "Director Ejecutivo", "Algemeen directeur", "Toimitusjohtaja", "Генеральный директор")]
    [InlineData("Chief Executive Officer", "CEO", "PDG", "Chief Executive")]
    [InlineData("CIO", "首席信息官", "資訊長", "最高情報責任者")]
    [InlineData("CTO", "首席技术官", "最高技術責任者（CTO）", "取締役 CTO")]
    [InlineData("CISO", "首席信息安全官", "最高情報セキュリティ責任者")]
    [InlineData("CEO", "首席执行官", "執行長", "代表取締役", "代表取締役社長", "代表取締役社長兼CEO", "创始人兼CEO")]
    [InlineData("IT Director", "信息技术总监", "IT总监", "資訊總監")]
    [InlineData("IT Manager", "IT经理", "信息技术部经理", "情報システム部長", "情報システム部 課長", "ITマネージャー")]
    [InlineData("Head of IT", "情報システム部長", "IT部长")]
    [InlineData("Technology Director", "技术总监")]
    [InlineData("Software Engineer", "SWE", "Sr. SWE")]
    [InlineData("Site Reliability Engineer", "SRE")]
    [InlineData("IT Coordinator", "Coordenadora de TI")]
    [InlineData("Senior Software Engineer", "资深软件工程师")]
    [InlineData("HR Manager", "人事部長", "人力资源经理")]
    [InlineData("Finance Manager", "財務部長", "财务经理")]
    [InlineData("CFO", "财务总监", "首席财务官")]
    [InlineData("Finance Director", "财务总监")]
    [InlineData("Chief Architect", "首席架构师")]
    [InlineData("Database Administrator", "数据库管理员")]
    [InlineData("Deputy General Manager", "副总经理")]
    [InlineData("CHRO", "Chief People Officer", "Chief People & Culture Officer")]
    [InlineData("Managing Director", "Geschäftsführender Gesellschafter", "GF", "Mitglied der Geschäftsleitung")]
    [InlineData("CFO", "Økonomidirektør", "Talousjohtaja", "Kaufmännischer Leiter")]
    [InlineData(
        "IT Director",
        "Director of Information Systems",
        "IS Director",
        "MIS Director",
        "ИТ-директор",
        "IT ředitel"
    )]
    [InlineData(
        "IT Manager",
        "Jefe de TI",
        "IT-chef",
        "Responsabile informatico",
        "Gerente de Tecnología",
        "IT Müdürü"
    )]
    [InlineData("Head of IT", "Jefe de TI", "IT-chef", "Vedoucí IT")]
    [InlineData("Owner", "Titolare", "Eigenaar", "Właściciel", "Dueña", "Mitinhaber")]
    [InlineData("Founder", "Oprichter", "Cofundadora", "Founding Partner")]
    [InlineData("Project Manager", "Projektledare", "Projektleder", "Gerente de projetos")]
    [InlineData("Software Engineer", "Ingénieur logiciel")]
    public void A_title_in_its_own_language_is_that_of_an_english_list(string approved, params string[] titles) =>
        Assert.All(titles, title => Assert.Equal("Sent", Outcome(Approved(approved), title)));

    [Theory]
    [InlineData("IT Director", "CIO")]
    [InlineData("CFO", "Finance Director")]
    [InlineData("CIO", "IT Director")]
    public void English_titles_that_one_word_of_another_language_joins_stay_two(string approved, string title) =>
        Assert.Equal("TitleNotOnList", Outcome(Approved(approved), title));

    private static string Approved(string title) =>
        $$"""{ "titles": { "approved": ["{{title}}"], "confirmedByCustomer": true, "confirmedByCs": true } }""";

    private static string Suppressed(string title) =>
        $$"""{ "titles": { "suppressed": ["{{title}}"], "houseList": false } }""";

    private static string Outcome(string settings, string title) =>
        new RuleCase(
            "",
            title,
            JsonNode.Parse(settings)!.AsObject(),
            new Dictionary<string, string> { ["title"] = title },
            ""
        ).Outcome();
}
