namespace LeadFunctions.AzuriteTests.Proof.Year;

/// <summary>An invented person. Nobody is kept: the same numbers are the same person.</summary>
internal sealed record YearPerson(
    string Email,
    string First,
    string Last,
    string Company,
    string Title,
    string Country,
    string Size
)
{
    private static readonly string[] Firsts =
    [
        "Ada",
        "Ben",
        "Cleo",
        "Dan",
        "Edna",
        "Finn",
        "Greta",
        "Hugo",
        "Iris",
        "Jonas",
        "Kira",
        "Leon",
        "Mona",
        "Nils",
        "Olga",
        "Paul",
        "Quinn",
        "Rosa",
        "Sven",
        "Tara",
        "Uma",
        "Vera",
        "Wim",
        "Yara",
        "Zeno",
    ];

    private static readonly string[] Lasts =
    [
        "Archer",
        "Bloom",
        "Carver",
        "Dorn",
        "Ellis",
        "Frost",
        "Grant",
        "Hollis",
        "Irwin",
        "Jansen",
        "Keller",
        "Lorenz",
        "Mercer",
        "Novak",
        "Osborn",
        "Palmer",
        "Quist",
        "Reyes",
        "Sander",
        "Thorne",
        "Unger",
        "Vogel",
        "Weaver",
        "Yates",
    ];

    private static readonly string[] Titles =
    [
        "IT Manager",
        "IT Director",
        "Chief Information Officer",
        "Software Engineer",
        "VP Operations",
        "Head of Finance",
        "Data Analyst",
        "Marketing Manager",
    ];

    private static readonly string[] Countries =
    [
        "United States",
        "US",
        "USA",
        "United Kingdom",
        "Germany",
        "Deutschland",
        "France",
        "Canada",
        "Australia",
        "Netherlands",
        "India",
        "Brazil",
    ];

    private static readonly string[] Sizes = ["51-200", "201-500", "501-1,000", "1,001-5,000", "350", "10,001+"];

    /// <param name="week">When the person came first.</param>
    /// <param name="supplier">Who brought it then.</param>
    public static YearPerson Of(YearPlan plan, int week, int supplier, int n)
    {
        T One<T>(T[] of, int what) => of[Chance.Below(of.Length, plan.Seed, week, supplier, n, what)];
        // Three of each company, which also tells them apart from all others.
        var company = $"{Lasts[n / 3 % Lasts.Length]} {Chance.Below(100_000, week, supplier, n / 3)}";
        var (first, last) = (One(Firsts, 1), One(Lasts, 2));
        return new(
            $"{first}.{last}@{week}-{supplier}-{n / 3}.{Lasts[n / 3 % Lasts.Length]}.example".ToLowerInvariant(),
            first,
            last,
            company,
            One(Titles, 3),
            One(Countries, 4),
            One(Sizes, 5)
        );
    }
}
