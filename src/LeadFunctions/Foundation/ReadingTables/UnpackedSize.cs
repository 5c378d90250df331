namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Refuses an archive whose files together unpack to more than they may, counted while they are unpacked:
/// what an archive says of itself proves nothing.</summary>
internal static class UnpackedSize
{
    public static async Task CheckAsync(
        IEnumerable<UploadFile> files,
        long most,
        ReadingLimits limits,
        CancellationToken ct
    )
    {
        var left = most;
        foreach (var file in files)
        {
            left -= await CountAsync(file, left, ct);
            if (left >= 0 && await InnerAsync(file, limits, ct) is { } inner)
                left -= await CountAsync(inner, left, ct);
            if (left < 0)
                throw new UnreadableException(UploadFile.TooLargeUnpacked(most));
        }
    }

    private static async Task<UploadFile?> InnerAsync(UploadFile file, ReadingLimits limits, CancellationToken ct)
    {
        try
        {
            var sample = await file.SampleAsync(ct);
            if (GzipFile.IsGzip(sample))
                return await GzipFile.UnpackAsync(file, limits, ct);
            return ZipContent.IsZip(sample) ? await ZipContent.OnlyAsync(file, limits, ct) : null;
        }
        // Its own fault: told when its turn comes, and the other files go on.
        catch (Exception e) when (e is UnreadableException or InvalidDataException)
        {
            return null;
        }
    }

    private static async Task<long> CountAsync(UploadFile file, long most, CancellationToken ct)
    {
        await using var stream = file.Open();
        var (buffer, count) = (new byte[UploadFile.SampleBytes], 0L);
        try
        {
            for (int read; count <= most && (read = await stream.ReadAsync(buffer, ct)) > 0; count += read)
                ct.ThrowIfCancellationRequested();
        }
        catch (InvalidDataException)
        {
            // Damaged: its own fault, too.
        }
        return count;
    }
}
