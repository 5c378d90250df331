namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>A file that becomes a batch.</summary>
/// <param name="Name">In its archive, unique there: hostile text. Null for the upload itself.</param>
internal sealed record UploadPart(string? Name, UploadFile File);
