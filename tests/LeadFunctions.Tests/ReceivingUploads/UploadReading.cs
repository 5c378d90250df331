using System.Text;
using LeadFunctions.Leads;
using LeadFunctions.ReceivingUploads;

namespace LeadFunctions.Tests.ReceivingUploads;

/// <summary>Reads uploads from memory.</summary>
internal static class UploadReading
{
    public static Task<ReadUpload> ReadAsync(string text, Encoding? encoding = null) => ReadAsync([.. (encoding ?? Encoding.UTF8).GetBytes(text)]);

    public static async Task<ReadUpload> ReadAsync(byte[] bytes)
    {
        var (upload, problem) = await CsvUpload.OpenAsync(new MemoryStream(bytes), Sample.Affiliate, default);
        using (upload)
            return new ReadUpload(upload?.Columns ?? [], upload is null ? [] : await upload.RowsAsync(default).ToListAsync(), problem);
    }
}

internal sealed record ReadUpload(IReadOnlyList<Column> Columns, IReadOnlyList<UploadRow> Rows, string? Problem)
{
    /// <summary>All rows, with a bar between cells.</summary>
    public IEnumerable<string> Lines => Rows.Select(r => string.Join('|', r.Cells));
}
