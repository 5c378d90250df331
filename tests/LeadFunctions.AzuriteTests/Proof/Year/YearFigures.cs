namespace LeadFunctions.AzuriteTests.Proof.Year;

/// <summary>A file that was dropped.</summary>
/// <param name="Rows">Null where it cannot be read.</param>
internal sealed record DroppedUpload(string Path, int? Rows);

/// <summary>How far a year is, and what was counted on the way. It is kept beside storage.</summary>
internal sealed record YearFigures
{
    public required YearPlan Plan { get; init; }

    /// <summary>Quarters that are over.</summary>
    public int Quarters { get; set; }

    public DateTimeOffset Now { get; set; } = YearPlan.Begins;

    /// <summary>In the order in which they were dropped.</summary>
    public List<DroppedUpload> Uploads { get; init; } = [];

    public int Kills { get; set; }

    public int Restarts { get; set; }

    public int OutagesOfReceivers { get; set; }

    public int ReturnsAsked { get; set; }

    public int FeedbackSaid { get; set; }

    public int Erased { get; set; }

    public int OffersAccepted { get; set; }

    public int SentAgain { get; set; }

    public int NotToContact { get; set; }

    public int Configurations { get; set; }

    public int Posts { get; set; }

    public int Mails { get; set; }

    /// <summary>Mails of nights in which the audit found something, which it repaired or told.</summary>
    public int NightsWithFindings { get; set; }

    public long TimersRun { get; set; }

    public long Failures { get; set; }

    public TimeSpan Took { get; set; }
}
