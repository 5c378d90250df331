using System.ComponentModel;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>The body of <c>POST api/my/uploads</c>.</summary>
internal sealed record UploadQuestion
{
    [Description("The name of the file, with its ending and without folders.")]
    public required string File { get; init; }

    [Description("Its length, to be told at once when it is too large.")]
    public long? Bytes { get; init; }
}
