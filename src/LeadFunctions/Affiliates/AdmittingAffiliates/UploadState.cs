namespace LeadFunctions.Affiliates.AdmittingAffiliates;

internal enum UploadState
{
    /// <summary>The file is there and not looked at yet.</summary>
    Waiting,

    /// <summary>Rows are read, checked or sent.</summary>
    AtWork,

    /// <summary>Every row has its outcome, and the receipt can be had.</summary>
    Done,
}
