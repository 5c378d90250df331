using LeadFunctions.ConfiguringCampaigns;

namespace LeadFunctions.ReceivingUploads;

/// <summary>Chooses the reader of a file by its content; its name proves nothing.</summary>
internal static class RawTables
{
    public static async Task<RawTable> OfAsync(UploadFile file, Affiliate affiliate, ReadingLimits limits, CancellationToken ct)
    {
        var sample = await file.SampleAsync(ct);
        switch (sample)
        {
            case []:
                throw new UnreadableException("The file is empty. Expected a header line and at least one row.");
            case [0x50, 0x4B, 0x03 or 0x05 or 0x07, ..]:
                return await ZipContent.OpenAsync(file, affiliate, inner => OfAsync(inner, affiliate, limits, ct), limits, ct);
            case [0xD0, 0xCF, 0x11, 0xE0, ..]:
                return await OldWorkbook.OpenAsync(file, affiliate, limits, ct);
            case [0x1F, 0x8B, ..]:
                return await OfAsync(await GzipFile.UnpackAsync(file, limits, ct), affiliate, limits, ct);
            default:
                var text = await TextEncoding.DetectAsync(file, sample, ct);
                return await TextTables.OfAsync(file, text, affiliate, limits, ct);
        }
    }
}
