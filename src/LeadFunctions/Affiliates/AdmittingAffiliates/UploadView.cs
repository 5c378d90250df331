using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>What became of an upload.</summary>
internal sealed record UploadView(
    UploadId Upload,
    string File,
    UploadState State,
    [property: Description("What this means and what to do.")] string Next,
    [property: Description("One, or one for each file of an archive.")] IReadOnlyList<UploadedFileView> Files
);
