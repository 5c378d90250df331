namespace LeadFunctions.Ops.Auditing;

/// <summary>What the audit finds, in the words of its mail, its report and its page of the runbook.</summary>
internal static class DiscrepancyWords
{
    /// <summary>The name that people read, and what it means.</summary>
    public static (string Name, string Meaning) Of(Discrepancy what) =>
        what switch
        {
            Discrepancy.PlaceWithoutRow => (
                "Place without a row",
                "a campaign has a place for a row that does not know of it"
            ),
            Discrepancy.RowWithoutPlace => (
                "Row without a place",
                "a row says that a campaign took it, and there is no place"
            ),
            Discrepancy.RowAndPlaceDiffer => (
                "Row and place differ",
                "one says sent, returned or final, the other does not"
            ),
            Discrepancy.NoSendToCome => ("No send to come", "leads wait for a send that nobody will begin"),
            Discrepancy.WindowMissing => ("Return window missing", "a sent lead has no return window"),
            Discrepancy.WindowNotClosed => (
                "Return window not closed",
                "a window is over, and the lead is neither returned nor final"
            ),
            Discrepancy.WaitsUnlisted => ("Waits unlisted", "a lead waits, and no change would find it"),
            Discrepancy.ClaimOfNoLead => ("Claim of no lead", "a row that is no lead keeps others of its person out"),
            Discrepancy.RowNotIndexed => ("Row not indexed", "an erasure would not find the row"),
            Discrepancy.RoomMiscounted => ("Room miscounted", "a campaign counts other places than it has"),
            Discrepancy.BatchMiscounted => (
                "Batch miscounted",
                "a batch, or what it brought a campaign, counts other rows than it has"
            ),
            Discrepancy.RowsMissing => ("Rows missing", "fewer rows are there than were received"),
            Discrepancy.BatchNotThrough => ("Batch not through", "a batch is not finished a day after its upload"),
            Discrepancy.UploadWithoutBatch => ("Upload without a batch", "an upload was never received"),
            Discrepancy.ConfigurationNotInForce => (
                "Configuration not in force",
                "a file of configuration is neither in force nor refused"
            ),
            Discrepancy.MailWithoutEnd => ("Mail without an end", "a planned mail neither went out nor failed"),
            Discrepancy.FactsDiffer => ("Facts differ", "the facts of a batch do not say what its rows say"),
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, "has no words"),
        };
}
