using System.Text;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;

namespace LeadFunctions.Tests.Foundation.ReadingTables;

/// <summary>Reads uploads from memory.</summary>
internal static class UploadReading
{
    public static Task<ReadUpload> ReadAsync(string text, Encoding? encoding = null) =>
        ReadAsync([.. (encoding ?? Encoding.UTF8).GetBytes(text)]);

    public static async Task<ReadUpload> ReadAsync(
        byte[] bytes,
        ReadingLimits? limits = null,
        Affiliate? affiliate = null
    ) => (await ReadAllAsync(bytes, limits, affiliate))[0];

    /// <summary>Each file of the upload, or the one reason why it cannot be read.</summary>
    public static async Task<IReadOnlyList<ReadUpload>> ReadAllAsync(
        byte[] bytes,
        ReadingLimits? limits = null,
        Affiliate? affiliate = null
    )
    {
        limits ??= ReadingLimits.Default;
        var (parts, problem) = await PartsAsync(bytes, limits);
        var uploads = new List<ReadUpload>();
        foreach (var part in parts ?? [])
            uploads.Add(await ReadAsync(part.File, affiliate ?? Sample.Affiliate, limits));
        return parts is null ? [new ReadUpload("", [], [], problem)] : uploads;
    }

    public static Task<(IReadOnlyList<UploadPart>? Parts, string? Problem)> PartsAsync(
        byte[] bytes,
        ReadingLimits limits
    ) => UploadReader.PartsAsync(UploadFile.Of(new MemoryStream(bytes), bytes.Length, limits), limits, default);

    private static async Task<ReadUpload> ReadAsync(UploadFile file, Affiliate affiliate, ReadingLimits limits)
    {
        var (table, problem) = await UploadReader.OpenAsync(file, TableKind.Leads(affiliate), limits, default);
        if (table is null)
            return new ReadUpload("", [], [], problem);
        await using (table)
            return new ReadUpload(table.Format, table.Columns, await table.RowsAsync(default).ToListAsync(), problem)
            {
                NotRead = table.NotRead,
            };
    }
}

internal sealed record ReadUpload(
    string Format,
    IReadOnlyList<Column> Columns,
    IReadOnlyList<UploadRow> Rows,
    string? Problem
)
{
    public IReadOnlyList<string> NotRead { get; init; } = [];

    /// <summary>All rows, with a bar between cells.</summary>
    public IEnumerable<string> Lines => Rows.Select(r => string.Join('|', r.Cells));
}
