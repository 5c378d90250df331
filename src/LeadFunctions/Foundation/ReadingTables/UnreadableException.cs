namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Carries the reason why a file cannot be read out of streams and readers; <see cref="UploadReader"/> makes
/// it a value again.</summary>
/// <param name="problem">In plain words: what was found and what is expected.</param>
internal sealed class UnreadableException(string problem) : Exception(problem);
