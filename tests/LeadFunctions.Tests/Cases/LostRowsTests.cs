using System.Globalization;
using System.Text;

namespace LeadFunctions.Tests.Cases;

/// <summary>For any file made of rows with known addresses, each address is in a row of its own, or a row that is told
/// covers its line; however many quotes, line breaks and delimiters stand where none should.</summary>
public class LostRowsTests
{
    /// <summary>Set it to look further than the tests do.</summary>
    private static readonly int Seeds = int.Parse(
        Environment.GetEnvironmentVariable("LOST_ROWS_SEEDS") ?? "1000",
        CultureInfo.InvariantCulture
    );

    private static readonly string[] Header =
    [
        "Email",
        "First Name",
        "Last Name",
        "Company",
        "Job Title",
        "Country",
        "Category",
        "Notes",
    ];
    private static readonly string[] Delimiters = [",", ";", "\t", "|"];
    private static readonly string[] Ends = ["\n", "\r\n", "\r"];

    [Fact]
    public async Task No_address_is_lost_without_a_word()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var (text, addresses) = File(new Random(seed));
            var outcome = await IntakeCase.ReadAsync(text);
            foreach (var address in addresses)
                Assert.True(
                    IsAccounted(outcome, address),
                    $"Seed {seed}: {address} is lost in\n{text}\n---\n{outcome}"
                );
        }
    }

    private static bool IsAccounted(IntakeOutcome outcome, string address) =>
        outcome.Accounts(address)
        // The row is there, and is told for its address.
        || outcome.Rows.Any(r =>
            r.Status == "Unusable" && r.Cells.Any(c => c.Contains(address, StringComparison.Ordinal))
        );

    private static (string Text, IReadOnlyList<string> Addresses) File(Random random)
    {
        var (delimiter, end) = (random.GetItems(Delimiters, 1)[0], random.GetItems(Ends, 1)[0]);
        var order = Enumerable.Range(0, Header.Length).ToArray();
        random.Shuffle(order);
        var text = new StringBuilder(string.Join(delimiter, order.Select(i => Header[i]))).Append(end);
        var addresses = new List<string>();
        for (var i = 0; i < random.Next(3, 15); i++)
        {
            addresses.Add($"person{i}@contoso.example");
            string[] row = [addresses[^1], "Ann", "Lee", "Contoso", "CFO", "US", "CRM", "asked for a call"];
            var cells = order.Select(c => Cell(random, row[c], delimiter, end)).ToList();
            if (random.Next(12) == 0)
                cells = cells[..random.Next(Math.Max(1, order.ToList().IndexOf(0) + 1), cells.Count + 1)];
            text.AppendJoin(delimiter, cells).Append(random.Next(20) == 0 ? end + end : end);
        }
        return (text.ToString(), addresses);
    }

    private static string Cell(Random random, string value, string delimiter, string end)
    {
        var isAddress = value.Contains('@', StringComparison.Ordinal);
        return random.Next(isAddress ? 60 : 30) switch
        {
            0 => $"\"{value}",
            1 => $"{value}\"",
            2 => $"\"{value}\"",
            3 when !isAddress => "\"",
            4 when !isAddress => $"\"{value}{end}{value}\"",
            5 when !isAddress => $"\"{value}{delimiter} {value}\"",
            6 when !isAddress => $"{value[..1]}\"{value[1..]}\"",
            7 when !isAddress => $"\"{value} \"\"{value}\"\"\"",
            8 when !isAddress => $"\"The \"{value}\" one\"",
            9 when !isAddress => $"\\\"{value}\\\"",
            10 when !isAddress => $"\"{value}\"x",
            11 => $" \"{value}\" ",
            _ => value,
        };
    }
}
