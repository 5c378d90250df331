namespace LeadFunctions.Foundation.Leads;

/// <summary>Where a batch is on its way.</summary>
internal enum BatchState
{
    /// <summary>Its rows are being read.</summary>
    Receiving,

    /// <summary>All its rows are in; chunks are still at work.</summary>
    Received,

    /// <summary>Every row has its outcome and the receipt is written.</summary>
    Completed,

    /// <summary>The file could not be read; nothing of it was taken.</summary>
    Rejected,
}
