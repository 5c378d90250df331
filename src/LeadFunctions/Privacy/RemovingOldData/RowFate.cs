namespace LeadFunctions.Privacy.RemovingOldData;

/// <summary>What becomes of an old row's personal data.</summary>
internal enum RowFate
{
    /// <summary>It goes.</summary>
    Due,

    /// <summary>The pipeline is not through with the row.</summary>
    AtWork,

    /// <summary>A change of a campaign may still bring the lead to a customer.</summary>
    Waits,

    /// <summary>A send is to take it, or a webhook is being tried.</summary>
    OnItsWay,

    /// <summary>The customer can still return it.</summary>
    CanBeReturned,

    /// <summary>It is gone already.</summary>
    Gone,
}
