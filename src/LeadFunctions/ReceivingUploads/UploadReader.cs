using LeadFunctions.ConfiguringCampaigns;

namespace LeadFunctions.ReceivingUploads;

/// <summary>Opens whatever an affiliate sends: tells what it is by its content and finds the table in it.</summary>
internal static class UploadReader
{
    /// <summary>The table, or why the file cannot be read, in plain words.</summary>
    public static async Task<(UploadTable? Table, string? Problem)> OpenAsync(
        UploadFile file, Affiliate affiliate, ReadingLimits limits, CancellationToken ct)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(limits.Time);
        var began = TimeProvider.System.GetTimestamp();
        try
        {
            if (file.Length > limits.FileBytes)
                return (null, UploadFile.TooLarge(limits.FileBytes));
            var table = await RawTables.OfAsync(file, affiliate, limits, time.Token);
            // On a busy machine the token may be cancelled too late to be seen.
            if (TimeProvider.System.GetElapsedTime(began) > limits.Time)
                throw new OperationCanceledException();
            return await TableFinder.FindAsync(table, affiliate, limits, ct);
        }
        catch (UnreadableException e)
        {
            return (null, e.Message);
        }
        catch (InvalidDataException)
        {
            return (null, "The archive is damaged: it cannot be unpacked to its end. Pack it again and upload it.");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (null, $"Finding the table in the file took more than {limits.Time.TotalSeconds:N0} seconds. Save it as CSV and upload that.");
        }
    }
}
