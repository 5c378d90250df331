using System.Collections.Frozen;
using System.Text;

namespace LeadFunctions.Foundation.Values;

/// <summary>What people write for the same thing in a title: abbreviations and long forms, genders, and the usual words
/// of German, French, Spanish, Italian, Portuguese, Dutch, Polish and Scandinavian titles; those of Chinese, Japanese
/// and Korean ones are in <see cref="EastAsianTitle"/>. Folded, as
/// <see cref="JobTitle"/> has them.</summary>
internal static class TitleTerms
{
    private const string Table = """
        director: dir, direktor, direktorin, directeur, directrice, directora, direttore, direttrice, diretor, diretora, directeurin, direktør, dyrektor, dyrektorka, dyrektor ds, dyrektor do spraw, reditel, reditelka, igazgato, direktoru, директор
        manager: mgr, mngr, managerin, responsable, responsabile, gerente, gestionnaire, gestor, gestora, encargado, encargada, kierownik, kierowniczka, kierownik ds, kierownik do spraw, manazer, manazerka, menedzer, menedzerka, mudur, muduru, menedzser, менеджер, paallikko
        head: leiter, leiterin, leitung, abteilungsleiter, abteilungsleiterin, bereichsleiter, bereichsleiterin, hauptabteilungsleiter, hauptabteilungsleiterin, hoofd, capo, leder, chefredakteur, ressortleiter, ressortleiterin, gesamtleiter, gesamtleiterin, gesamtleitung, fachbereichsleiter, fachbereichsleiterin, referatsleiter, referatsleiterin, vedouci, szef, szefowa, руководитель, начальник
        senior: sr, snr
        junior: jr, jnr
        vp: vice president, vice presidents, vicepresident, vice pres, vizeprasident, vizeprasidentin, vice presidente, vicepresidente, vicepresidenta, vice presidente, v president
        senior vp: svp
        executive vp: evp
        assistant vp: avp
        regional vp: rvp
        chief executive officer: chief executive officer, ceo, chief executive, pdg, president directeur general, consejero delegado, consejera delegada, amministratore delegato, prezes zarzadu, prezeska zarzadu, chief exec, presidente directrice generale, amministratrice delegata, vorstandsvorsitzender, vorstandsvorsitzende, vorsitzender des vorstands, vorsitzende des vorstands, vorstandschef, vorstandschefin, generaldirektor, generaldirektorin, vd, prezes, prezeska, vezerigazgato, generalni reditel, genel mudur, генеральный директор
        chief finance officer: cfo, chief financial officer, daf, finanzvorstand
        chief information officer: cio, chief info officer
        chief ai officer: caio, chief artificial intelligence officer
        chief supply chain officer: csco
        chief growth officer: cgo
        chief knowledge officer: cko
        chief business officer: cbo
        chief nursing officer: cno
        chief visionary officer: cvo
        chief innovation officer: cino
        chief transformation officer: ctro
        chief audit executive: cae
        chief administrative officer: chief administration officer
        chief scientific officer: chief science officer
        chief medical information officer: cmio, chief medical informatics officer
        chief product and technology officer: cpto
        chief data and analytics officer: cdao
        chief experience officer: cxo
        chief technology officer: cto, chief tech officer, chief technical officer, chief technological officer
        chief operating officer: coo, chief operations officer, chief operation officer
        chief marketing officer: cmo
        chief information security officer: ciso, chief info security officer, chief infosec officer, rssi, responsable de la securite des systemes d information, vciso, virtual ciso
        chief hr officer: chro, chief human resources officer, chief human resource officer
        chiefpeopleofficer: chief people officer, chief people and culture officer
        chief executive: ceo office
        managing director: md, geschaftsfuhrer, geschaftsfuhrerin, geschaeftsfuehrer, geschaeftsfuehrerin, gerant, gerante, gf, mng director, mng dir, managing dir, geschaftsfuhrender gesellschafter, geschaftsfuhrende gesellschafterin, geschaftsfuhrender direktor, alleingeschaftsfuhrer, mitglied der geschaftsfuhrung, mitglied der geschaftsleitung
        general manager: gm, gen manager, gen mgr, directeur general, directrice generale, director general, directora general, gerente general, diretor geral, direttore generale, direttrice generale, dyrektor generalny
        it: information technology, information technologies, info tech, infotech, information tech, informatik, informationstechnik, informationstechnologie, edv, informatique, informatica, systemes d information, systeme d information, systemes information, si, tecnologia de la informacion, tecnologias de la informacion, tecnologia da informacao, sistemas de informacion, sistemas de informacao, ti, tic, sistemi informativi, dei sistemi informativi, systemow informatycznych, informatyki, ict, information systems, information system, management information systems, mis, informatico, informatici, systemes d informations, systemes informatiques, systeme informatique, informationssysteme, ит
        it director: director de sistemas, directora de sistemas, diretor de sistemas, diretora de sistemas, is director, director is, directeur des systemes informatiques
        it manager: responsable de sistemas, gerente de sistemas, jefe de sistemas, jefa de sistemas, is manager, manager is, gerente de tecnologia, gerente de tecnologias, responsable de tecnologia
        technologydirector: director de tecnologia, directora de tecnologia, diretor de tecnologia, diretora de tecnologia
        directorejecutivo: director ejecutivo, directora ejecutiva, diretor executivo, diretora executiva
        toimitusjohtaja: verkstallande direktor, administrerende direktor, adm direktor, adm dir
        algemeendirecteur: algemeen directeur
        jefe: jefa, chef, cheffe, chefin, chefe, sjef
        dsi: directeur des systemes d information, directrice des systemes d information, directeur systemes d information, directrice systemes d information
        financedirector: finanzdirektor, finanzdirektorin, directeur financier, directrice financiere, directeur administratif et financier, directrice administrative et financiere, director financiero, directora financiera, direttore finanziario, direttrice finanziaria, diretor financeiro, diretora financeira, financieel directeur, dyrektor finansowy, dyrektorka finansowa, dyrektor ds finansowych, dyrektor ds finansow, okonomidirektor, ekonomidirektor, ekonomichef, okonomichef, okonomisjef, talousjohtaja, kaufmannischer leiter, kaufmannische leiterin, kaufmannische leitung
        hr: human resources, human resource, personal, personalwesen, personalabteilung, ressources humaines, recursos humanos, rrhh, rh, risorse umane, personale, personalny, human capital
        private banker: personal banker
        private banking: personal banking
        private lines: personal lines
        private loan: personal loan
        private wealth: personal wealth
        private tax: personal tax
        fitness trainer: personal trainer
        fitness training: personal training
        injury: personal injury
        body care: personal care
        hr director: drh
        sales: vertrieb, verkauf, ventes, vente, ventas, vendite, vendas, verkoop, salg, forsaljning, myynti, sprzedaz, sprzedazy, satis, ertekesitesi, ertekesites, продажам, продаж, продажи, vanzari, المبيعات, מכירות
        sales head: salgsleder, salgschef, salgssjef, verkoopleider, saljchef, gebietsverkaufsleiter, gebietsverkaufsleiterin, regionalverkaufsleiter, regionalverkaufsleiterin
        sales person: salesperson, salesman, saleswoman, salespeople, salesmen, verkaufer, verkauferin, vertriebler, vendeur, vendeuse, vendedor, vendedora, venditore, verkoper, saljare, selger, saelger, myyja, sprzedawca
        sales manager: salesmanager, responsable commercial, responsable commerciale, responsable ventes, responsable des ventes, myyntipaallikko, obchodni manazer
        sales director: directeur commercial, directrice commerciale, director comercial, directora comercial, direttore commerciale, diretor comercial, myyntijohtaja, obchodni reditel
        sales representative: vertriebsmitarbeiter, vertriebsmitarbeiterin, aussendienst, aussendienstmitarbeiter, obchodni zastupce
        sales consultant: salgskonsulent
        pre sales: presales
        after sales: aftersales
        tele sales: telesales
        inside sales: insidesales
        marketing: mktg, mkting, mkt, mercadotecnia, mercadeo, marknadsforing, markedsforing, marketingu, werbung, werbe, pazarlama, marketingovy, маркетинг, маркетингу, маркетинга, التسويق, שיווק, marcom, marcomms
        marketing head: marknadschef, markedssjef, markedschef
        marketing manager: markkinointipaallikko
        marketing director: markkinointijohtaja
        marketing person: marketer, marketeer, marknadsforare, маркетолог
        finance: financial, finances, finanzen, finanz, finanzwesen, finanzas, financiero, financiera, financier, financiere, finanza, financas, financien, financieel, financiele, finansowy, finansowa, finansow
        finance director: fd
        accounting: acctg, buchhaltung, rechnungswesen, comptabilite, contabilidad, contabilita, contabilidade
        accountant: buchhalter, buchhalterin, comptable, contable, contador, contadora
        procurement: purchasing, einkauf, beschaffung, achats, achat, compras, acquisti, inkoop, purchase, zakupow
        procurement manager: inkopschef, innkjopssjef, indkobschef
        accounts payable: purchase ledger
        buyer: einkaufer, einkauferin, acheteur, acheteuse, comprador, compradora, purchaser
        operations: ops, betrieb, exploitation, operaciones, operazioni, operacoes
        production: produktion, fertigung, produccion, produzione, producao
        logistics: logistik, logistique, logistica
        quality: qualitat, qualite, calidad, qualita, qualidade
        security: sicherheit, securite, seguridad, sicurezza, seguranca
        it security: it sicherheit, securite informatique, seguridad informatica, sicurezza informatica
        information security: infosec, info security, info sec, informationssicherheit, securite de l information, seguridad de la informacion
        cyber security: cybersecurity, cybersicherheit, cybersecurite, ciberseguridad
        development: entwicklung, developpement, desarrollo, sviluppo, desenvolvimento
        developer: entwickler, entwicklerin, developpeur, developpeuse, desarrollador, desarrolladora, sviluppatore, desenvolvedor, desenvolvedora
        engineer: engr, ingenieur, ingenieurin, ingenieure, ingeniero, ingeniera, ingegnere, engenheiro, engenheira
        engineering: ingenierie, ingenieria, ingegneria, engenharia
        rnd: research and development, research development, r and d, r d, forschung und entwicklung, recherche et developpement, investigacion y desarrollo, ricerca e sviluppo
        technical: technisch, technischer, technische, technique, tecnico, tecnica
        technical director: technischer direktor, technische direktorin, directeur technique, directrice technique, director tecnico, directora tecnica
        project: projekt, projet, projets, proyecto, proyectos, progetto, projeto, projetos, progetti, projektu, projektow
        project manager: projektleiter, projektleiterin, projektmanager, projektmanagerin, chef de projet, cheffe de projet, jefe de proyecto, jefa de proyecto, jefe de proyectos, projectmanager, projectleider, capo progetto, projektledare, prosjektleder, projektleder, projektipaallikko
        product: produkt, produit, produits, producto, productos, prodotto, produto
        product manager: produktmanager, produktmanagerin, chef de produit
        team leader: teamleiter, teamleiterin, teamlead, chef d equipe, team lead, jefe de equipo
        administrator: admin, administrador, administradora, administrateur, administratrice, amministratore
        system administrator: sysadmin, sys admin, system admin, systems admin, systems administrator, systemadministrator, systemadministratorin
        database administrator: dba, db admin, db administrator, database admin
        software engineer: swe
        site reliability engineer: sre
        software: sw, logiciel, logiciels, oprogramowania
        network: netzwerk, reseau, reseaux, redes, rete
        database: datenbank
        data: daten, donnees, datos, dados, dati
        web: website
        consultant: berater, beraterin, consultante, consultor, consultora, consulente, conseiller, conseillere, unternehmensberater, unternehmensberaterin
        analyst: analyste, analista
        technician: techniker, technikerin, technicien, technicienne
        specialist: spezialist, spezialistin, specialiste, especialista, specialista
        architect: architekt, architektin, architecte, arquitecto, arquitecta, architetto, arquiteto
        coordinator: coord, co ordinator, koordinator, koordinatorin, coordinateur, coordinatrice, coordinador, coordinadora, coordenador, coordenadora
        assistant: personal assistant, asst, assistent, assistentin, assistenz, assistante, asistente, asistenta, assistente, secretary, secretaire, sekretar, sekretarin, secretario, secretaria, pa, ea, segretaria, segretario, secretaresse, directiesecretaresse, sekretarka, asystent, asystentka, sekretariat, secretariat
        executive: exec
        deputy: dep, dy, stellvertretender, stellvertretende, stellv, adjoint, adjointe, stv, stellvertretend, vice, vize, stellvertr, stellvertreter, stellvertreterin, stellvertretung, zastupce, zastepca, zastepczyni, vicedirector
        deputy director: subdirector, subdirectora, sous directeur, sous directrice, vicedirector, vicedirecteur, vicedirettore, vicedirettrice
        deputy manager: subgerente
        board member: member of the board, member of board, member of the board of directors, member board of directors
        supply chain: supply chain management, scm
        vicechair: vice chair, vice chairman, vice chairwoman, vice chairperson
        productowner: product owner, productowners
        processowner: process owner
        serviceowner: service owner
        businesspartner: business partner
        hr businesspartner: hrbp
        student: studentin, studierende, studierender, etudiant, etudiante, estudiante, studente, studentessa, undergraduate, postgraduate
        student trainee: werkstudent, werkstudentin
        intern: internship, praktikant, praktikantin, praktikum, stagiaire, becario, becaria, tirocinante, estagiario, estagiaria, en stage, in stage, stagista, stażysta, stażystka, praktykant, praktykantka
        freelance: freelancer, freiberufler, freiberuflich, freelances
        associate: assoc
        supervisor: supv, supvr
        representative: rep
        president: pres, prasident, prasidentin, presidente, presidenta
        chair: chairman, chairwoman, chairperson
        founder: fondateur, fondatrice, fundador, fundadora, grunder, grunderin, fondatore, oprichter, oprichtster, zalozyciel, zalozycielka, grundare
        co founder: cofounder, mitgrunder, mitgrunderin, cofondateur, cofondatrice, cofundador, cofundadora, medeoprichter
        owner: inhaber, inhaberin, eigentumer, eigentumerin, proprietaire, propietario, propietaria, proprietario, proprietor, firmeninhaber, firmeninhaberin, titolare, eigenaar, eigenares, wlasciciel, wlascicielka, dueno, duena, ejer, agare, omistaja
        founder partner: founding partner
        co owner: mitinhaber, mitinhaberin, mede eigenaar
        partner: partnerin, socio, socia, associe, associee
        and: und, et, y, og, och, oraz
        department: dept, abteilung, departement, departamento
        international: intl
        national: natl
        communications: comms
        business development manager: bdm
        business development: business dev, biz dev, bizdev, bus dev
        quality assurance: qa
        public relations: pr
        user experience: ux
        help desk: helpdesk
        data center: datacenter, data centre
        e commerce: ecommerce
        account manager: acct manager, acct mgr
        account executive: acct executive, acct exec
        manufacturing: mfg
        management: mgmt, mgt
        services: svcs
        program: programme
        trainee: auszubildender, auszubildende, azubi, apprenti, alternant, alternante
        former: formerly, erstwhile, ehemaliger, ehemalige, ehemals, ehem, ancien, ancienne, antiguo, antigua, anterior, fruherer, fruhere, fruher, frueherer, fruehere, voormalig, voormalige, gewezen, byly, byla, dawny, dawna, antigo, antiga, precedente, immediate past
        retired: retd, ret, pensionierter, pensioniert, im ruhestand, retraite, jubilado, jubilada, emerytowany, emerytowana
        aspiring: designate, elect, angehender, angehende, zukunftiger, zukunftige, aspirante, toekomstig, toekomstige, przyszly, przyszla
        """;

    private const string TwoMeanings = """
        dsi: it director, chief information officer
        financedirector: finance director, chief finance officer
        cdo: chief data officer, chief digital officer
        cpo: chief product officer, chief people officer, chief procurement officer, chief privacy officer
        cro: chief revenue officer, chief risk officer
        cco: chief commercial officer, chief customer officer, chief compliance officer, chief communication officer, chief content officer, chief creative officer
        cao: chief administrative officer, chief accounting officer, chief analytic officer
        cso: chief security officer, chief strategy officer, chief scientific officer, chief sustainability officer
        clo: chief legal officer, chief learning officer
        chiefpeopleofficer: chief people officer, chief hr officer
        technologydirector: it director, chief technology officer, technology director
        directorejecutivo: chief executive officer, executive director
        toimitusjohtaja: chief executive officer, managing director
        algemeendirecteur: managing director, general manager, chief executive officer
        jefe: head, manager
        representativedirector: chief executive officer, president, representative director
        technicaldirector: technical director, technology director
        eng: engineering, engineer
        """;

    // What German writes in one word: vertriebsleiter, personalreferentin.
    private static readonly (string End, string Role)[] GermanEnds =
    [
        ("leiterin", "head"),
        ("leiter", "head"),
        ("leitung", "head"),
        ("chefin", "head"),
        ("chef", "head"),
        ("direktorin", "director"),
        ("direktor", "director"),
        ("directeur", "director"),
        ("leider", "head"),
        ("adviseur", "advisor"),
        ("medewerker", "representative"),
        ("vertegenwoordiger", "representative"),
        ("managerin", "manager"),
        ("manager", "manager"),
        ("entwicklerin", "developer"),
        ("entwickler", "developer"),
        ("sachbearbeiterin", "clerk"),
        ("sachbearbeiter", "clerk"),
        ("beauftragter", "representative"),
        ("beauftragte", "representative"),
        ("spezialistin", "specialist"),
        ("spezialist", "specialist"),
        ("koordinatorin", "coordinator"),
        ("koordinator", "coordinator"),
        ("technikerin", "technician"),
        ("techniker", "technician"),
        ("vorstand", "executive"),
        ("referentin", "specialist"),
        ("referent", "specialist"),
        ("mitarbeiterin", "representative"),
        ("mitarbeiter", "representative"),
        ("ingenieurin", "engineer"),
        ("ingenieur", "engineer"),
        ("beraterin", "consultant"),
        ("berater", "consultant"),
        ("architekt", "architect"),
        ("administrator", "administrator"),
        ("assistentin", "assistant"),
        ("assistent", "assistant"),
        ("assistenz", "assistant"),
        ("innendienst", "representative"),
        ("aussendienst", "representative"),
    ];

    private static readonly FrozenDictionary<string, string[]> Usual = Read(Table)
        .SelectMany(line => line.Others.Select(other => (other, Words: line.Name.Split(' '))))
        .DistinctBy(term => term.other)
        .ToFrozenDictionary(term => term.other, term => term.Words);

    private static readonly FrozenSet<string> Names = Read(Table).Select(line => line.Name).ToFrozenSet();

    /// <summary>Words of the longest phrase that has another name.</summary>
    public const int LongestPhrase = 6;

    /// <summary>Abbreviations of several titles, and these.</summary>
    public static FrozenDictionary<string, string[]> Ambiguous { get; } =
        Read(TwoMeanings).ToFrozenDictionary(line => line.Name, line => line.Others);

    /// <summary>The usual words for a phrase; null where it has none but its own.</summary>
    public static string[]? Of(string phrase) =>
        Usual.GetValueOrDefault(phrase) ?? (phrase.Contains(' ', StringComparison.Ordinal) ? null : Compound(phrase));

    private static string[]? Compound(string word)
    {
        if (!Ascii.IsValid(word) && EastAsianTitle.Words(word, Usual.GetValueOrDefault) is { } words)
            return words;
        foreach (var (end, role) in GermanEnds)
            if (word.Length > end.Length + 1 && word.EndsWith(end, StringComparison.Ordinal))
                return Part(word[..^end.Length]) is { } part ? [.. part, role] : null;
        return null;
    }

    // With the letters that German joins words by.
    private static string[]? Part(string start) =>
        new[] { start, start.TrimEnd('s') }
            .Select(part => Usual.GetValueOrDefault(part) ?? (Names.Contains(part) ? [part] : null))
            .FirstOrDefault(words => words is not null);

    private static IEnumerable<(string Name, string[] Others)> Read(string table) =>
        table
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(": "))
            .Select(line => (line[0], line[1].Split(", ").Select(Folded.Words).ToArray()));
}
