namespace LeadFunctions.Foundation.Finding;

/// <summary>A file that no event announced, or whose reading failed.</summary>
/// <param name="Container">One of <see cref="Storage.Containers"/> that somebody drops files into.</param>
/// <param name="Version">Its ETag: another version that fails is told anew. Whoever reads takes the one that is there
/// then.</param>
internal sealed record FoundFile(string Container, string Path, string? Version = null);
