namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Chooses the reader of a file by its content; its name proves nothing.</summary>
internal static class RawTables
{
    public static async Task<RawTable> OfAsync(
        UploadFile file,
        TableKind kind,
        ReadingLimits limits,
        CancellationToken ct
    )
    {
        var sample = await file.SampleAsync(ct);
        if (sample is [])
            throw new UnreadableException("The file is empty. Expected a header line and at least one row.");
        if (ZipContent.IsZip(sample))
            return await ZipContent.OpenAsync(file, kind, inner => OfAsync(inner, kind, limits, ct), limits, ct);
        if (GzipFile.IsGzip(sample))
            return await OfAsync(await GzipFile.UnpackAsync(file, limits, ct), kind, limits, ct);
        if (OldWorkbook.IsCompound(sample))
            return await OldWorkbook.OpenAsync(file, kind, limits, ct);
        var text = await TextEncoding.DetectAsync(file, sample, ct);
        return await TextTables.OfAsync(file, text, kind, limits, ct);
    }
}
