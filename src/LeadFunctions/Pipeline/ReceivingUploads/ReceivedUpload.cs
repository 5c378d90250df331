using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.ReceivingUploads;

/// <summary>Knows by its batches whether an upload is received to its end.</summary>
internal static class ReceivedUpload
{
    /// <param name="batches">Of one upload: that of the file, or those of the files in the archive.</param>
    public static bool IsDone(IEnumerable<Batch> batches)
    {
        var done = batches.Where(b => b.State != BatchState.Receiving).ToList();
        return done.Exists(b => b.Part is null) || (done is [{ Part: { } part }, ..] && done.Count == part.Files);
    }
}
