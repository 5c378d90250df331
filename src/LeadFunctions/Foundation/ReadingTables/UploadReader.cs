namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Opens whatever an affiliate sends: tells what it is by its content and finds the table in it.</summary>
internal static class UploadReader
{
    /// <summary>The files that an upload consists of, or why it cannot be read, in plain words.</summary>
    public static Task<(IReadOnlyList<UploadPart>? Parts, string? Problem)> PartsAsync(
        UploadFile file,
        ReadingLimits limits,
        CancellationToken ct
    ) =>
        TellAsync<IReadOnlyList<UploadPart>>(
            file,
            limits,
            async time => (await UploadParts.OfAsync(file, limits, time), null),
            ct
        );

    /// <summary>The table of a file, or why it cannot be read, in plain words.</summary>
    public static Task<(UploadTable? Table, string? Problem)> OpenAsync(
        UploadFile file,
        TableKind kind,
        ReadingLimits limits,
        CancellationToken ct
    ) =>
        TellAsync(
            file,
            limits,
            async time =>
                await TableFinder.FindAsync(await RawTables.OfAsync(file, kind, limits, time), kind, limits, ct),
            ct
        );

    private static async Task<(T? Found, string? Problem)> TellAsync<T>(
        UploadFile file,
        ReadingLimits limits,
        Func<CancellationToken, Task<(T? Found, string? Problem)>> find,
        CancellationToken ct
    )
        where T : class
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(limits.Time);
        var began = TimeProvider.System.GetTimestamp();
        try
        {
            if (file.Length > limits.FileBytes)
                return (null, UploadFile.TooLarge(limits.FileBytes));
            var found = await find(time.Token);
            // On a busy machine the token may be cancelled too late to be seen.
            return TimeProvider.System.GetElapsedTime(began) <= limits.Time
                ? found
                : throw new OperationCanceledException();
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
            return (
                null,
                $"Finding the table in the file took more than {limits.Time.TotalSeconds:N0} seconds. Save it as CSV and upload that."
            );
        }
    }
}
