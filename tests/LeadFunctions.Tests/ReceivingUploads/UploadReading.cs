using System.Text;
using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;
using LeadFunctions.ReceivingUploads;

namespace LeadFunctions.Tests.ReceivingUploads;

/// <summary>Reads uploads from memory.</summary>
internal static class UploadReading
{
    public static Task<ReadUpload> ReadAsync(string text, Encoding? encoding = null) => ReadAsync([.. (encoding ?? Encoding.UTF8).GetBytes(text)]);

    public static async Task<ReadUpload> ReadAsync(byte[] bytes, ReadingLimits? limits = null, Affiliate? affiliate = null)
    {
        limits ??= ReadingLimits.Default;
        var (table, problem) = await UploadReader.OpenAsync(
            UploadFile.Of(new MemoryStream(bytes), bytes.Length, limits), affiliate ?? Sample.Affiliate, limits, default);
        if (table is null)
            return new ReadUpload("", [], [], problem);
        await using (table)
            return new ReadUpload(table.Format, table.Columns, await table.RowsAsync(default).ToListAsync(), problem);
    }
}

internal sealed record ReadUpload(string Format, IReadOnlyList<Column> Columns, IReadOnlyList<UploadRow> Rows, string? Problem)
{
    /// <summary>All rows, with a bar between cells.</summary>
    public IEnumerable<string> Lines => Rows.Select(r => string.Join('|', r.Cells));
}
