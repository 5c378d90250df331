using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>Where a file may be put.</summary>
internal sealed record UploadPlaceView(
    [property: Description("Ask what became of the file by this id.")] UploadId Upload,
    string File,
    [property: Description("PUT the file here with the header x-ms-blob-type: BlockBlob. It works once.")]
        string Address,
    [property: Description("No upload may begin after that.")] DateTimeOffset EndsAt
);
