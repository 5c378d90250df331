namespace LeadFunctions.Demo;

/// <summary>A file on disk and the blob that it is dropped as.</summary>
/// <param name="Blob">Name in its container, folder first.</param>
/// <param name="Note">Told beside its name where the same file comes again.</param>
internal sealed record DemoFile(string Path, string Blob, string? Note = null)
{
    /// <summary>Whether its days are played as of today, where they matter.</summary>
    public bool IsOfToday { get; init; }
}
