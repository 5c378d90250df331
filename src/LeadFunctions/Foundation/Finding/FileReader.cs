namespace LeadFunctions.Foundation.Finding;

/// <summary>Who reads the files of a container that somebody drops files into.</summary>
/// <param name="Job">The ledger of the versions that were taken, one of <see cref="Storage.Jobs"/>; null where a finder
/// of its own knows better what is left to do.</param>
/// <param name="ReadAsync">Reads the file of a path; safe to run twice.</param>
internal sealed record FileReader(string Container, string? Job, Func<string, CancellationToken, Task> ReadAsync);
