namespace LeadFunctions.Foundation.Values;

/// <summary>Titles that German writes in one word: <c>vertriebsleiter</c> is head of sales, <c>personalreferentin</c>
/// works in HR.</summary>
internal static class GermanTitle
{
    private static readonly (string End, Seniority Rank)[] Ends =
    [
        ("leiter", Seniority.Head),
        ("leiterin", Seniority.Head),
        ("leitung", Seniority.Head),
        ("chef", Seniority.Head),
        ("chefin", Seniority.Head),
        ("direktor", Seniority.Director),
        ("direktorin", Seniority.Director),
        ("manager", Seniority.Manager),
        ("managerin", Seniority.Manager),
        ("architekt", Seniority.Senior),
        ("referent", Seniority.Staff),
        ("referentin", Seniority.Staff),
        ("entwickler", Seniority.Staff),
        ("entwicklerin", Seniority.Staff),
        ("berater", Seniority.Staff),
        ("beraterin", Seniority.Staff),
        ("ingenieur", Seniority.Staff),
        ("ingenieurin", Seniority.Staff),
        ("mitarbeiter", Seniority.Staff),
        ("mitarbeiterin", Seniority.Staff),
        ("sachbearbeiter", Seniority.Staff),
        ("sachbearbeiterin", Seniority.Staff),
        ("beauftragter", Seniority.Staff),
        ("beauftragte", Seniority.Staff),
        ("administrator", Seniority.Staff),
    ];

    private static readonly (string Start, JobFunction Function)[] Starts =
    [
        ("vertrieb", JobFunction.Sales),
        ("verkauf", JobFunction.Sales),
        ("marketing", JobFunction.Marketing),
        ("personal", JobFunction.HumanResources),
        ("einkauf", JobFunction.Procurement),
        ("finanz", JobFunction.Finance),
        ("buchhaltung", JobFunction.Finance),
        ("produktion", JobFunction.Operations),
        ("betrieb", JobFunction.Operations),
        ("werk", JobFunction.Operations),
        ("logistik", JobFunction.Operations),
        ("qualitat", JobFunction.Operations),
        ("lager", JobFunction.Operations),
        ("projekt", JobFunction.Operations),
        ("produkt", JobFunction.Product),
        ("recht", JobFunction.Legal),
        ("datenschutz", JobFunction.Legal),
        ("daten", JobFunction.Data),
        ("entwicklung", JobFunction.Engineering),
        ("software", JobFunction.Engineering),
        ("technik", JobFunction.Engineering),
        ("system", JobFunction.InformationTechnology),
        ("netzwerk", JobFunction.InformationTechnology),
        ("sicherheit", JobFunction.Security),
        ("kunden", JobFunction.CustomerService),
    ];

    public static Seniority Rank(ReadOnlySpan<char> word)
    {
        foreach (var (end, rank) in Ends)
            if (word.Length > end.Length + 2 && word.EndsWith(end))
                return rank;
        return Seniority.Unknown;
    }

    /// <summary>Only of a word that ends as a title: <c>personal</c> alone says nothing.</summary>
    public static JobFunction Function(ReadOnlySpan<char> word)
    {
        if (Rank(word) == Seniority.Unknown)
            return JobFunction.Unknown;
        foreach (var (start, function) in Starts)
            if (word.StartsWith(start))
                return function;
        return JobFunction.Unknown;
    }
}
