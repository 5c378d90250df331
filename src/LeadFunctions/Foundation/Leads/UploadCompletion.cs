namespace LeadFunctions.Foundation.Leads;

/// <summary>How far an upload is, by its batches: that of the file, or those of the files in the archive.</summary>
internal static class UploadCompletion
{
    /// <summary>Whether all its rows are stored, or it was refused.</summary>
    public static bool IsReceived(IEnumerable<Batch> batches) => AreAll(batches, b => b.State != BatchState.Receiving);

    /// <summary>Whether each of its rows has its outcome, or it was refused. Until then the file may tell of people who
    /// are found nowhere else.</summary>
    public static bool IsThrough(IEnumerable<Batch> batches) =>
        AreAll(batches, b => b.State is BatchState.Completed or BatchState.Rejected);

    // Only a file of an archive knows how many there are.
    private static bool AreAll(IEnumerable<Batch> batches, Func<Batch, bool> isDone)
    {
        var done = batches.Where(isDone).ToList();
        return done.Exists(b => b.Part is null) || (done is [{ Part: { } part }, ..] && done.Count >= part.Files);
    }
}
