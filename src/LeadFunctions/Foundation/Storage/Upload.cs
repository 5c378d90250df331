using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Storage;

/// <summary>One version of a file in <c>uploads</c>.</summary>
/// <param name="Path">The blob's name, folder first: hostile text.</param>
internal sealed record Upload(string Path, string ETag, DateTimeOffset WrittenAt, long Bytes)
{
    public BatchId Batch => BatchId.Of(WrittenAt, Path, ETag);

    /// <summary>The batch of all of it, before anything is read.</summary>
    /// <param name="affiliate">Whose file it is.</param>
    public Batch BatchFor(AffiliateName affiliate) => new(affiliate, Batch, Path, Bytes);

    /// <summary>The batch of one file in it.</summary>
    /// <param name="name">Unique in the archive.</param>
    /// <param name="files">How many files the archive holds.</param>
    public Batch BatchFor(AffiliateName affiliate, string name, int files)
    {
        var path = $"{Path}!{name}";
        return new(affiliate, BatchId.Of(WrittenAt, path, ETag), path, Bytes)
        {
            Part = new ArchivePart(Batch, name, files),
        };
    }

    /// <summary>The folder that the file lies in; empty at the top.</summary>
    public string Folder => Path.IndexOf('/') is > 0 and var end ? Path[..end] : "";
}
