using System.Data.Common;
using DuckDB.NET.Data;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Proof.Year;

/// <summary>Whether the facts say of rows what the rows say. They are read by DuckDB, which knows nothing of
/// us.</summary>
internal static class FactsCheck
{
    public static async Task<YearCheck> OfAsync(YearStage stage, YearBooks books)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var files = await CopyAsync(stage, folder.FullName);
            await using var duck = new DuckDBConnection("Data Source=:memory:");
            await duck.OpenAsync();
            await using (var view = duck.CreateCommand())
            {
                view.CommandText =
                    $"CREATE VIEW facts AS SELECT * FROM read_parquet('{folder.FullName}/*.parquet', union_by_name = true)";
                await view.ExecuteNonQueryAsync();
            }
            var rows = await QueryAsync(duck, "SELECT affiliate, status, count(*) FROM facts GROUP BY ALL");
            var taken = await QueryAsync(
                duck,
                """
                SELECT c.lead_code, affiliate, c.sent_at IS NOT NULL, c.returned, c.final, count(*)
                FROM (SELECT affiliate, unnest(campaigns) AS c FROM facts) WHERE c.accepted GROUP BY ALL
                """
            );
            return new(
                "facts equal rows",
                $"{books.Rows.Values.Sum():N0} rows, {books.Taken.Values.Sum():N0} sales, {files:N0} files",
                [
                    .. Differences(rows, books.Rows.Select(r => $"{r.Key.Affiliate}|{r.Key.Status}|{r.Value}")),
                    .. Differences(
                        taken,
                        books.Taken.Select(t =>
                            $"{t.Key.LeadCode}|{t.Key.Affiliate}|{t.Key.IsSent}|{t.Key.IsReturned}|{t.Key.IsFinal}|{t.Value}"
                        )
                    ),
                ]
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Differences(IReadOnlySet<string> facts, IEnumerable<string> rows)
    {
        var known = rows.ToHashSet();
        return facts
            .Except(known)
            .Select(f => $"The facts say {f}, and the rows do not.")
            .Concat(known.Except(facts).Select(r => $"The rows say {r}, and the facts do not."));
    }

    private static async Task<int> CopyAsync(YearStage stage, string folder)
    {
        var (container, files) = (stage.Storage.Container(Containers.Facts), 0);
        await foreach (var blob in container.GetBlobsAsync(default, default, "leads/", default))
            await container.GetBlobClient(blob.Name).DownloadToAsync(Path.Combine(folder, $"{files++}.parquet"));
        return files;
    }

    private static async Task<IReadOnlySet<string>> QueryAsync(DuckDBConnection duck, string query)
    {
        await using var command = duck.CreateCommand();
        command.CommandText = query;
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        var found = new HashSet<string>();
        while (await reader.ReadAsync())
            found.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetValue(i)}")));
        return found;
    }
}
