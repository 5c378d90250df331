using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.Nurturing;

/// <summary>The list of a week as marketing tools import it: a line for each touch, one person several times where
/// several are due.</summary>
internal static class NurtureFile
{
    private const string Between = "; ";
    private const string Due = "due";
    private const string Ended = "ended";

    private static readonly string[] Columns =
    [
        "Email",
        "First Name",
        "Last Name",
        "Company",
        "Job Title",
        "Country",
        "Grade",
        "Categories",
        "Assets",
        "Last Touch",
        "Next Touch",
        "Touch Number",
        "Status",
        "Ends On",
        "Reason It Ends",
    ];

    /// <summary>Where in <c>nurture</c> the list of a week lies.</summary>
    public static string PathOf(NurtureWeek week) => $"{week.Name}.csv";

    public static async Task<byte[]> WriteAsync(IEnumerable<NurtureLine> lines)
    {
        using var stream = new MemoryStream();
        await using (var csv = new Csv(stream))
        {
            await csv.WriteAsync(Columns);
            foreach (var line in lines)
                await csv.WriteAsync(Cells(line));
        }
        return stream.ToArray();
    }

    /// <summary>Reads a list that was written.</summary>
    public static IReadOnlyList<NurtureLine> Read(BinaryData content)
    {
        using var parser = new CsvParser(
            new StreamReader(content.ToStream()),
            new CsvConfiguration(CultureInfo.InvariantCulture)
        );
        var lines = new List<NurtureLine>();
        parser.Read();
        while (parser.Read())
            // Whoever was erased since has no address in it.
            if (
                parser.Record is { Length: var cells } record
                && cells == Columns.Length
                && record[0].Contains('@', StringComparison.Ordinal)
            )
                lines.Add(Line([.. record.Select(Csv.Plain)]));
        return lines;
    }

    private static IEnumerable<string> Cells(NurtureLine line) =>
        [
            line.Email,
            line.FirstName,
            line.LastName,
            line.Company,
            line.JobTitle,
            line.Country,
            $"{line.Grade}",
            string.Join(Between, line.Categories),
            string.Join(Between, line.Assets),
            Text(line.LastTouch),
            Text(line.NextTouch),
            line.TouchNumber?.ToString(CultureInfo.InvariantCulture) ?? "",
            line.NextTouch is null ? Ended : Due,
            PeriodNames.Day(line.EndsOn),
            line.ReasonItEnds,
        ];

    private static NurtureLine Line(string[] cells) =>
        new(
            cells[0],
            cells[1],
            cells[2],
            cells[3],
            cells[4],
            cells[5],
            Enum.TryParse<Grade>(cells[6], out var grade) ? grade : null,
            List(cells[7]),
            List(cells[8]),
            Day(cells[9]),
            Day(cells[10]),
            int.TryParse(cells[11], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
            Day(cells[13]) ?? default,
            cells[14]
        );

    private static string Text(DateOnly? day) => day is { } on ? PeriodNames.Day(on) : "";

    private static DateOnly? Day(string cell) =>
        DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day) ? day : null;

    private static string[] List(string cell) => cell.Split(Between, StringSplitOptions.RemoveEmptyEntries);
}
