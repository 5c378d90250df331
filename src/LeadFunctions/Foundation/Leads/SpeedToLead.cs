namespace LeadFunctions.Foundation.Leads;

/// <summary>How long leads take from upload to sent.</summary>
internal static class SpeedToLead
{
    /// <summary>From the upload of its batch, which is known to the second. Storage and app have clocks of their own:
    /// never less than nothing.</summary>
    public static TimeSpan Of(LeadId lead, DateTimeOffset sentAt) =>
        sentAt > lead.Batch.UploadedAt ? sentAt - lead.Batch.UploadedAt : TimeSpan.Zero;

    /// <summary>Percentile by nearest rank: the shortest time that was measured which at least so many percent did not
    /// exceed. Null of none.</summary>
    /// <param name="sorted">Shortest first.</param>
    /// <param name="percent">1 to 100.</param>
    public static TimeSpan? Percentile(IReadOnlyList<TimeSpan> sorted, int percent) =>
        sorted.Count == 0 ? null : sorted[(int)((((long)sorted.Count * percent) + 99) / 100) - 1];
}
