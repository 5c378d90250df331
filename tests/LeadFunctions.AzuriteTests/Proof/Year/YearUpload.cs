using System.Text;

namespace LeadFunctions.AzuriteTests.Proof.Year;

/// <summary>A file of an affiliate.</summary>
/// <param name="Part">Of the files of its week, from 0.</param>
/// <param name="IsCorrected">Whether most of what was wrong in it is mended.</param>
internal sealed record YearUpload(Supplier Supplier, int Week, int Part, bool IsCorrected = false)
{
    public const int Parts = 2;

    private static readonly string[][] Headers =
    [
        [
            "Email",
            "First Name",
            "Last Name",
            "Company",
            "Job Title",
            "Country",
            "Company Size",
            "Category",
            "Lead Code",
            "Lead Date",
        ],
        [
            "Work Email",
            "First Name",
            "Last Name",
            "Company Name",
            "Job Title",
            "Country",
            "Employee Size",
            "Category",
            "Lead Code",
            "Lead Date",
        ],
        [
            "Email Address",
            "First Name",
            "Last Name",
            "Company",
            "Job Title",
            "Country",
            "# Employees",
            "Category",
            "Lead Code",
            "Lead Date",
        ],
    ];

    public string Path => $"{Supplier.Name}/week-{Week:D2}-{Part}.csv";

    public int Rows => Last - First;

    private YearPlan Plan => Supplier.Plan;

    private int First => Supplier.RowsAWeek * Part / Parts;

    private int Last => Supplier.RowsAWeek * (Part + 1) / Parts;

    public string Content
    {
        get
        {
            var text = new StringBuilder();
            Append(text, Headers[Supplier.Number % Headers.Length]);
            for (var n = First; n < Last; n++)
                Append(text, Row(n));
            return text.ToString();
        }
    }

    private void Append(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(Supplier.Number % 4 == 3 ? ';' : ',', cells.Select(c => $"\"{c}\"")).Append("\r\n");

    private string[] Row(int n)
    {
        var (week, supplier, number) = WhoIs(n);
        var person = YearPerson.Of(Plan, week, supplier, number);
        var isAgain = (week, supplier, number) != (Week, Supplier.Number, n);
        // Half of those who come again want something else this time.
        var category =
            isAgain && Below(2, n, 3) == 0
                ? CampaignOrder.Categories[Below(CampaignOrder.Categories.Length, n, 4)]
                : CampaignOrder.Categories[
                    Chance.Below(CampaignOrder.Categories.Length, Plan.Seed, week, supplier, number, 9)
                ];
        string[] row =
        [
            person.Email,
            person.First,
            person.Last,
            person.Company,
            person.Title,
            person.Country,
            person.Size,
            category,
            LeadCode(n, category),
            $"{YearPlan.Week(Week).AddDays(-Below(20, n, 5)):yyyy-MM-dd}",
        ];
        return IsDirty(n) ? Spoilt(row, n) : row;
    }

    private (int Week, int Supplier, int Number) WhoIs(int n)
    {
        if (Chance.Share(Plan.Seed, Week, Supplier.Number, n, 1) >= Supplier.Repeated)
            return (Week, Supplier.Number, n);
        var week = Math.Max(0, Week - Below(9, n, 6));
        var supplier = Plan.Suppliers[Below(Plan.Affiliates, n, 7)];
        return (week, supplier.Number, Below(supplier.RowsAWeek, n, 8));
    }

    private string LeadCode(int n, string category)
    {
        if (!Supplier.NamesCampaigns || Below(10, n, 10) >= 3)
            return "";
        var fitting = Plan.Orders.Where(o => o.Category == category && o.Exists(Week)).ToList();
        return fitting.Count == 0 ? "" : fitting[Below(fitting.Count, n, 11)].LeadCode;
    }

    private bool IsDirty(int n) =>
        Chance.Share(Plan.Seed, Week, Supplier.Number, n, 12) < Supplier.Dirty(Week)
        && !(IsCorrected && Below(5, n, 13) > 0);

    private string[] Spoilt(string[] row, int n)
    {
        var (cell, text) = Below(6, n, 14) switch
        {
            0 => (0, "nobody"),
            1 => (5, "Wakanda"),
            2 => (3, ""),
            3 => (6, "plenty"),
            4 => (7, "Bakcup"),
            _ => (1, "test"),
        };
        row[cell] = text;
        return row;
    }

    private int Below(int most, int n, int what) => Chance.Below(most, Plan.Seed, Week, Supplier.Number, n, what);
}
