namespace LeadFunctions.Foundation.Storage;

/// <summary>An upload that no event announced.</summary>
internal sealed record FoundUpload(string Path);
