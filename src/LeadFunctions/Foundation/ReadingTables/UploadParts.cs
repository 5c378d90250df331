namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>The files of an upload that become batches: itself, or those of a zip that holds several.</summary>
internal static class UploadParts
{
    public static async Task<IReadOnlyList<UploadPart>> OfAsync(
        UploadFile file,
        ReadingLimits limits,
        CancellationToken ct
    )
    {
        if (!ZipContent.IsZip(await file.SampleAsync(ct)))
            return [new(null, file)];
        var held = file.Holding(await file.BytesAsync(limits, ct));
        // Stays open for its files: to open it anew for each would go through all their names each time.
        var zip = ZipContent.Open(held.Held!, limits);
        var entries = ZipContent.Files(zip);
        if (entries.Count < 2 || ZipContent.IsWorkbook(zip))
            return [new(null, held)];
        var most = held.MostUnpacked(limits);
        // What they admit to. What they do not is counted.
        if (entries.Sum(e => Math.Max(0, e.Length)) > most)
            throw new UnreadableException(UploadFile.TooLargeUnpacked(most));
        var names = PartNames.Of(entries.Select(e => e.FullName));
        var parts = entries
            .Select((e, i) => new UploadPart(names[i], ZipContent.Unpacked(held, () => zip, e, limits)))
            .ToList();
        await UnpackedSize.CheckAsync(parts.Select(p => p.File), most, limits, ct);
        return parts;
    }
}
