namespace LeadFunctions.Ops.Auditing;

/// <summary>What the audit compares, by what is wrong where two records of one thing disagree.</summary>
internal enum Discrepancy
{
    PlaceWithoutRow,
    RowWithoutPlace,
    RowAndPlaceDiffer,
    NoSendToCome,
    WindowMissing,
    WindowNotClosed,
    WaitsUnlisted,
    ClaimOfNoLead,
    RowNotIndexed,
    RoomMiscounted,
    BatchMiscounted,
    RowsMissing,
    BatchNotThrough,
    UploadWithoutBatch,
    ConfigurationNotInForce,
    MailWithoutEnd,
    FactsDiffer,
}
