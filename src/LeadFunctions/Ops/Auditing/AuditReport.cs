using System.Text;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.Auditing;

/// <summary>Writes what an audit found, as CSV, as a page to print and for the audit after it. Safe to
/// repeat.</summary>
internal sealed class AuditReport(OutputFiles files)
{
    private static readonly string[] Columns = ["what", "where", "found", "repaired"];

    /// <summary>Where in <c>reports</c> it lies, without ending.</summary>
    public static string PathOf(string period) => $"audit/{period}";

    public async Task WriteAsync(string period, AuditView view, CancellationToken ct)
    {
        var path = PathOf(period);
        await files.WriteAsync(
            Containers.Reports,
            $"{path}.csv",
            async stream =>
            {
                await using var csv = new Csv(stream);
                await csv.WriteAsync(Columns);
                foreach (var finding in view.Findings)
                    await csv.WriteAsync(Row(finding));
            },
            ct
        );
        await WriteAsync($"{path}.html", MailLayout.Report(Mail(period, view)), ct);
        await WriteAsync($"{path}.json", Json.Write(view), ct);
    }

    /// <summary>What an earlier audit found; null where its report is gone.</summary>
    public async Task<AuditView?> ReadAsync(string period, CancellationToken ct)
    {
        await using var found = await files.OpenAsync(Containers.Reports, $"{PathOf(period)}.json", ct);
        return found is null ? null : Json.Read<AuditView>((await BinaryData.FromStreamAsync(found, ct)).ToString());
    }

    /// <summary>Once an audit, where something was wrong. It names rows by their ids.</summary>
    public static Mail Mail(string period, AuditView view) =>
        new(
            Cause: $"audit|{period}",
            At: view.At,
            To: Recipient.Ops,
            Subject: $"[Admin] Audit [{view.At.UtcDateTime:yyyy-MM-dd}]",
            Body: new MailBody(
                $"{view.Rows:N0} rows were compared with all that tells of them. Found wrong: {view.Findings.Count:N0}. Of these repaired: "
                    + $"{view.Findings.Count - view.Told:N0}, left to you: {view.Told:N0}, found by the audit before as well: {view.Again:N0}.",
                [
                    new(
                        "By kind",
                        ["what", "it means", "found", "repaired"],
                        [
                            .. view
                                .Findings.GroupBy(f => f.What)
                                .OrderBy(g => g.Key)
                                .Select(g =>
                                    (IReadOnlyList<string>)
                                        [
                                            DiscrepancyWords.Of(g.Key).Name,
                                            DiscrepancyWords.Of(g.Key).Meaning,
                                            $"{g.Count():N0}",
                                            $"{g.Count(f => f.Repaired is not null):N0}",
                                        ]
                                ),
                        ]
                    ),
                    new("What was found", Columns, [.. view.Findings.OrderBy(f => f.Repaired is not null).Select(Row)]),
                ],
                $"The report {Containers.Reports}/{PathOf(period)}.csv has all. What is left to you and what came again has a page of the runbook.",
                "audit-found"
            )
            {
                Links = [PageLink.Reports],
            }
        );

    private static IReadOnlyList<string> Row(Finding finding) =>
        [DiscrepancyWords.Of(finding.What).Name, finding.Where, finding.Found, finding.Repaired ?? "no"];

    private Task<bool> WriteAsync(string path, string text, CancellationToken ct) =>
        files.WriteAsync(
            Containers.Reports,
            path,
            async stream => await stream.WriteAsync(Encoding.UTF8.GetBytes(text), ct),
            ct
        );
}
