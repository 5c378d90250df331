namespace LeadFunctions.Foundation.Values;

/// <summary>What words say of a title's rank, in English, German, French and Spanish. Folded, as <see cref="JobTitle"/>
/// has them.</summary>
internal static class SeniorityWords
{
    /// <summary>Phrases that hold a higher word which they do not mean have a row as well.</summary>
    public static TitlePhrases<Seniority> Ranks { get; } =
        new(
            (
                Seniority.Owner,
                """
                owner, co owner, coowner, founder, cofounder, proprietor, entrepreneur, managing partner, senior partner, general partner, founding partner,
                equity partner, inhaber, inhaberin, mitinhaber, eigentumer, eigentumerin, grunder, grunderin, gruender, gruenderin, mitgrunder, gesellschafter,
                proprietaire, fondateur, fondatrice, cofondateur, cofondatrice, associe gerant, propietario, propietaria, dueno, duena, fundador, fundadora,
                cofundador, cofundadora, socio director, socio fundador
                """
            ),
            (
                Seniority.CLevel,
                """
                ceo, cfo, cio, cto, coo, cmo, ciso, cro, cpo, chro, cdo, cso, clo, cao, cco, cxo, chief executive, managing director, president, chairman,
                chairwoman, chairperson, chair of the board, board member, member of the board, board director, non executive director, company director,
                geschaftsfuhrer, geschaftsfuhrerin, geschaeftsfuehrer, geschaeftsfuehrerin, gf, vorstand, vorstandin, vorstandsmitglied, vorstandsvorsitzender,
                vorstandsvorsitzende, mitglied der geschaftsfuhrung, mitglied der geschaftsleitung, mitglied des vorstands, pdg, president directeur general,
                presidente, presidente directrice generale, directeur general, directrice generale, gerant, gerante, dg, director general, directora general,
                gerente general, consejero delegado, consejera delegada, director ejecutivo, directora ejecutiva, administrador unico
                """
            ),
            (
                Seniority.VicePresident,
                "vp, avp, rvp, gvp, vice presidente, vicepresident, vicepresidente, vicepresidenta, vizeprasident, vizeprasidentin"
            ),
            (
                Seniority.Head,
                """
                head, chief, general manager, gm, chief of staff, country manager, leiter, leiterin, leitung, bereichsleiter, bereichsleiterin, abteilungsleiter,
                abteilungsleiterin, hauptabteilungsleiter, prokurist, prokuristin, chef de departement
                """
            ),
            (
                Seniority.Director,
                """
                director, dir, directeur, directrice, directora, direktor, direktorin, dsi, drh, daf, executive director
                """
            ),
            (
                Seniority.Manager,
                """
                manager, supervisor, superintendent, foreman, team lead, team leader, teamlead, teamleiter, teamleiterin, gruppenleiter, gruppenleiterin,
                projektleiter, projektleiterin, schichtleiter, head chef, head nurse, head coach, managerin, responsable, gestionnaire, chef de projet, chef de service,
                chef de produit, chef d equipe, gerente, subgerente, jefe, jefa, encargado, encargada, controller, treasurer, controlador
                """
            ),
            (
                Seniority.Senior,
                """
                senior, lead, principal, architect, expert, fellow, distinguished, architekt, architektin, architecte, arquitecto, arquitecta
                """
            ),
            (
                Seniority.Entry,
                """
                junior, intern, internship, trainee, apprentice, student, graduate, entry level, praktikant, praktikantin, werkstudent, werkstudentin,
                auszubildender, auszubildende, azubi, stagiaire, alternant, alternante, apprenti, becario, becaria, estudiante, aprendiz
                """
            ),
            (Seniority.Staff, StaffPhrases + "," + StaffWords)
        );

    // They hold words of a higher rank.
    private const string StaffPhrases = """
        product owner, process owner, service owner, system owner, application owner, platform owner, data owner, risk owner, control owner, solution owner,
        project owner, asset owner, owner relations, student services, student success, student affairs, student support, lead generation, lead gen, business partner, account executive,
        sales executive, marketing executive
        """;

    private const string StaffWords = """
        specialist, analyst, engineer, developer, consultant, administrator, coordinator, associate, representative, rep, executive, accountant, officer,
        advisor, adviser, technician, designer, clerk, buyer, recruiter, programmer, scientist, assistant, secretary, agent, operator, planner, auditor,
        attorney, lawyer, counsel, paralegal, bookkeeper, copywriter, writer, editor, researcher, strategist, generalist, receptionist, admin, tester,
        teacher, nurse, staff, bdr, sdr, worker, marketer, sachbearbeiter, sachbearbeiterin, referent, referentin, mitarbeiter, mitarbeiterin, entwickler,
        entwicklerin, berater, beraterin, kaufmann, kauffrau, einkaufer, einkauferin, verkaufer, verkauferin, buchhalter, buchhalterin, techniker, ingenieur,
        ingenieurin, assistent, assistentin, assistenz, sekretarin, ingenieure, developpeur, developpeuse, charge, chargee, comptable, acheteur, acheteuse,
        assistante, commercial, technicien, technicienne, conseiller, conseillere, juriste, secretaire, analyste, ingeniero, ingeniera, desarrollador,
        desarrolladora, analista, tecnico, tecnica, comprador, compradora, contable, contador, asesor, asesora, especialista, ejecutivo, ejecutiva,
        coordinador, coordinadora, asistente, secretaria, vendedor, vendedora, abogado, abogada, coordinateur, coordinatrice, specialiste
        """;

    /// <summary>First or last in a title they say more than any other word: <c>Marketing Manager Intern</c>.</summary>
    public static TitlePhrases<Seniority> Learners { get; } =
        new(
            (
                Seniority.Entry,
                """
                intern, internship, trainee, apprentice, praktikant, praktikantin, werkstudent, werkstudentin, stagiaire, alternant, alternante, becario, becaria
                """
            )
        );

    /// <summary>Work for somebody, whose rank is not theirs, unless a rank follows at once: <c>Assistant
    /// Director</c>.</summary>
    public static TitlePhrases<Seniority> Assistants { get; } =
        new(
            (
                Seniority.Staff,
                """
                assistant, pa, ea, secretary, assistent, assistentin, assistenz, assistante, assistants, sekretarin, secretaire, asistente, asistenta, secretaria, secretario
                """
            )
        );
}
