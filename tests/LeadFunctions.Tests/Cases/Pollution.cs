using System.Text;

namespace LeadFunctions.Tests.Cases;

/// <summary>Pollutes a table of leads as export tools and people do, each way alone or two at once.</summary>
internal static class Pollution
{
    private static readonly string[] Header =
    [
        "Email",
        "First Name",
        "Last Name",
        "Company",
        "Job Title",
        "Country",
        "Category",
    ];

    private static readonly string[][] People =
    [
        ["ann.lee@contoso.example", "Ann", "Lee", "Contoso", "CFO", "United States", "CRM"],
        ["bob.ray@fabrikam.example", "Bob", "Ray", "Fabrikam, Inc.", "VP Sales", "Germany", "ERP"],
        ["zoe.kim@litware.example", "Zoë", "Kim", "The \"Big\" Company", "IT Manager", "France", "Payroll"],
        ["max.may@adatum.example", "Max", "O'Neil", "Adatum; Sons", "Head of IT", "Austria", "CRM"],
        ["eve.orr@wingtip.example", "Eve", "Orr-Smith", "Wingtip | Toys", "Buyer", "Spain", "ERP"],
        ["ida.fox@proseware.example", "Ida", "Fox", "Proseware\nLondon", "Clerk", "Ireland", "CRM"],
    ];

    /// <summary>The ways, by name. Each changes how the table is written, never what it says.</summary>
    public static IReadOnlyDictionary<string, Action<Dialect>> Ways { get; } =
        new Dictionary<string, Action<Dialect>>
        {
            ["semicolons"] = d => d.Delimiter = ";",
            ["tabs"] = d => d.Delimiter = "\t",
            ["pipes"] = d => d.Delimiter = "|",
            ["LF"] = d => d.End = "\n",
            ["CR"] = d => d.End = "\r",
            ["sep"] = d => d.HasSep = true,
            ["BOM"] = d => d.Mark = true,
            ["UTF-16"] = d => d.Encoding = Encoding.Unicode,
            ["Windows-1252"] = d => d.Encoding = Encoding.Latin1,
            ["all quoted"] = d => d.QuoteAll = true,
            ["backslash escapes"] = d => d.Escape = "\\\"",
            ["quotes not escaped"] = d => d.Escape = "\"",
            ["blanks around cells"] = d => d.Pad = "  ",
            ["blanks before quotes"] = d => d.BeforeQuote = " ",
            ["empty lines"] = d => d.Between = d.End,
            ["lines of delimiters"] = d => d.BlankRow = true,
            ["a title above"] = d => d.Above.Add("Leads of week 47"),
            ["a title with commas above"] = d => d.Above.Add("Leads, of, week, 47"),
            ["a contact block above"] = d => d.Above.AddRange(["Vendor{0}Northstar", "Email{0}pat@northstar.example"]),
            ["an address above"] = d => d.Above.Add("Made by pat@northstar.example"),
            ["groups above"] = d => d.Above.Add("Contact{0}{0}{0}Firm"),
            ["a total below"] = d => d.Below = "Total{0}6",
            ["the header again"] = d => d.HeaderAgain = 3,
            ["the header again in another order"] = d => (d.HeaderAgain, d.SwapAgain) = (3, true),
            ["columns turned round"] = d => d.Order = [6, 5, 4, 3, 2, 1, 0],
            ["a column more"] = d => d.More.Add(("Notes", "x")),
            ["an empty column before"] = d => d.Leading = ("", ""),
            ["an id before"] = d => d.Leading = ("Id", "17"),
            ["a stray quote at a cell's end"] = d => d.Stray[1] = (1, "{0}\""),
            ["a stray quote at a cell's beginning"] = d => d.Stray[4] = (4, "\"{0}"),
            ["two stray quotes"] = d => (d.Stray[0], d.Stray[3]) = ((1, "\"{0}"), (1, "\"{0}")),
            ["a quote at the last cell"] = d => d.Stray[1] = (6, "\"{0}"),
            ["headers of another tool"] = d =>
                d.Names = [
                    "E-mail Address",
                    "Given Name",
                    "Surname",
                    "Organization",
                    "Designation",
                    "Country/Region",
                    "Product Category",
                ],
            ["headers in German"] = d =>
                d.Names = ["E-Mail-Adresse", "Vorname", "Nachname", "Firma", "Position", "Land", "Kategorie"],
            ["headers in capitals"] = d => d.Names = [.. Header.Select(h => h.ToUpperInvariant())],
            ["no end of the last line"] = d => d.NoEnd = true,
            ["entities"] = d => d.Change = cell => cell.Replace("\"", "&quot;"),
            ["formulas"] = d => d.Change = cell => cell is "Ann" or "CFO" ? $"=\"{cell}\"" : cell,
            ["apostrophes"] = d => d.Change = cell => cell is "Bob" or "Ida" ? $"'{cell}" : cell,
            ["spaces that do not break"] = d => d.Change = cell => cell.Replace(" ", "\u00A0"),
            ["letters encoded twice"] = d => d.Change = cell => cell.Replace("ë", "Ã«"),
            ["ragged rows"] = d => d.Ragged = true,
        };

    /// <summary>How many cells there are, and how many of them are neither right nor told.</summary>
    public static async Task<(int Cells, int Wrong, int Silent, string Text)> ReadAsync(params string[] ways)
    {
        var dialect = new Dialect(Header);
        foreach (var way in ways)
            Ways[way](dialect);
        var text = dialect.Write(People);
        var outcome = await IntakeCase.ReadAsync(dialect.Bytes(text));
        var (wrong, silent) = (0, 0);
        foreach (var person in People)
        {
            var row = outcome.Rows.FirstOrDefault(r => r.Email == person[0]);
            if (row is { Status: "Usable" })
            {
                var found = Cells(row);
                var missed = Enumerable.Range(0, 7).Count(i => !IsSame(i, person[i], found[i]));
                (wrong, silent) = (wrong + missed, silent + missed);
            }
            else
                (wrong, silent) = (
                    wrong + 7,
                    silent + (outcome.Problem is not null || outcome.Accounts(person[0]) || row is not null ? 0 : 7)
                );
        }
        return (People.Length * 7, wrong, silent, $"{text}\n---\n{outcome}");
    }

    private static string[] Cells(IntakeRow row)
    {
        var data = row.Validation.Data!;
        return
        [
            data.Email,
            data.FirstName,
            data.LastName,
            data.Company,
            data.JobTitle,
            data.Country,
            data.Category?.Value ?? "",
        ];
    }

    private static bool IsSame(int column, string wanted, string found) =>
        column switch
        {
            5 => found == Sample.CountryOf(wanted).Code,
            6 => found.Equals(wanted, StringComparison.OrdinalIgnoreCase),
            _ => found.ReplaceLineEndings("\n") == wanted,
        };
}
