using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>How far an upload is, in words for the affiliate.</summary>
internal static class UploadProgress
{
    /// <param name="batches">Those of the upload: one, or one for each file of an archive.</param>
    /// <param name="isPaused">Files of who is paused are kept and not taken.</param>
    /// <param name="isKept">A standard keeps its files, or takes them one after the other.</param>
    public static (UploadState State, string Next) Tell(
        IReadOnlyList<Batch> batches,
        bool isPaused,
        bool isKept = false
    ) =>
        batches switch
        {
            [] when isPaused => (
                UploadState.Waiting,
                "Your access is paused. The file is kept, and taken by itself once you are active again."
            ),
            [] when isKept => (
                UploadState.Waiting,
                "The file is kept, because too many of your rows were not good. It is taken by itself when its turn comes; you were told by mail what to do."
            ),
            [] => (UploadState.Waiting, "The file is here. It is looked at within a few minutes."),
            _ when !UploadCompletion.IsThrough(batches) => (UploadState.AtWork, "The rows are being checked."),
            _ when batches.Any(b => b.State == BatchState.Rejected) => (
                UploadState.Done,
                "A file could not be read. Correct it and upload it again."
            ),
            _ when batches.Sum(ToCorrect) > 0 => (
                UploadState.Done,
                "Correct the rows that are to correct and upload the file again: rows that are on their way are not sent twice."
            ),
            _ => (UploadState.Done, "There is nothing to correct."),
        };

    public static int ToCorrect(Batch batch) => batch.Outcomes.GetValueOrDefault(RowOutcome.ToCorrect);
}
