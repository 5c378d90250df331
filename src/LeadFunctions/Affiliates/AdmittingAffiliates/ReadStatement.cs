using System.Globalization;
using CsvHelper;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>Answers an affiliate with the statement of a month and the leads that came back, as they were written
/// last: every day after midnight of UTC.</summary>
internal sealed class ReadStatement(OutputFiles files, UploadStore reports, RowPlaces places)
{
    private const int MostReturns = 500;

    // The months of sixty years.
    private const int MaxBytes = 8 << 20;

    public async Task<IActionResult> AnswerAsync(AffiliateName affiliate, string? asked, CancellationToken ct)
    {
        if (asked is not null && !StatementPaths.IsMonth(asked))
            return Problem
                .BadRequest($"month: found '{asked.Short(20)}', expected a month such as 2026-11.")
                .ToAnswer();
        var months = await MonthsAsync(affiliate, ct);
        var month = asked ?? (months is [var newest, ..] ? newest : null);
        if (month is null)
            return Answer.Ok(
                new StatementView(
                    null,
                    false,
                    "There is no statement yet. The first is written on the day after your first lead was delivered.",
                    [],
                    [],
                    [],
                    []
                )
            );
        if (!months.Contains(month))
            return Problem
                .NotFound(
                    $"You have no statement of {month}. "
                        + (months.Count > 0 ? $"There are those of {string.Join(", ", months)}." : "There is none yet.")
                )
                .ToAnswer();
        var statement = await LinesAsync(affiliate, month, ct);
        var isClosed = await files.IsDecidedAsync(StatementPaths.ClosedOf(affiliate, month), ct);
        return Answer.Ok(
            new StatementView(
                month,
                isClosed,
                isClosed
                    ? "Closed: it never changes any more. What comes back later is a line of a later statement."
                    : "Open: leads can still come back for 30 days from their delivery. It is written anew every day.",
                months,
                statement is [var columns, ..] ? columns : [],
                [.. statement.Skip(1)],
                await ReturnsAsync(affiliate, month, ct)
            )
        );
    }

    /// <summary>The columns, the lines and the total of a statement; nothing where there is none.</summary>
    public Task<IReadOnlyList<IReadOnlyList<string>>> LinesAsync(
        AffiliateName affiliate,
        string month,
        CancellationToken ct
    ) => RowsAsync(StatementPaths.StatementOf(affiliate, month), ct);

    private async Task<IReadOnlyList<string>> MonthsAsync(AffiliateName affiliate, CancellationToken ct)
    {
        var begin = StatementPaths.StatementsOf(affiliate);
        return await reports
            .ListAsync(Containers.Reports, begin)
            .Select(report => Path.GetFileNameWithoutExtension(report.Path[begin.Length..]))
            .Where(StatementPaths.IsMonth)
            .OrderDescending()
            .ToListAsync(ct);
    }

    private async Task<IReadOnlyList<StatementReturn>> ReturnsAsync(
        AffiliateName affiliate,
        string month,
        CancellationToken ct
    )
    {
        var rows = (await RowsAsync(StatementPaths.ReturnsOf(affiliate, month), ct))
            .Skip(1)
            .Take(MostReturns)
            .Select(cells => (Cells: cells, Lead: LeadId.Parse(cells[1])))
            .ToList();
        var found = await places.OfAsync(affiliate, rows.Select(r => r.Lead), ct);
        return
        [
            .. rows.Select(r => new StatementReturn(
                LeadCode.Parse(r.Cells[0]),
                r.Lead.Batch,
                found.GetValueOrDefault(r.Lead)?.File,
                found.GetValueOrDefault(r.Lead)?.Row,
                Day(r.Cells[2]),
                Day(r.Cells[3]),
                Csv.Plain(r.Cells[4])
            )),
        ];
    }

    private async Task<IReadOnlyList<IReadOnlyList<string>>> RowsAsync(string path, CancellationToken ct)
    {
        if (await files.ReadIfSmallAsync(Containers.Reports, path, MaxBytes, ct) is not { } content)
            return [];
        using var csv = new CsvParser(new StreamReader(content.ToStream()), CultureInfo.InvariantCulture);
        List<IReadOnlyList<string>> rows = [];
        while (await csv.ReadAsync())
            rows.Add(csv.Record ?? []);
        return rows;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
