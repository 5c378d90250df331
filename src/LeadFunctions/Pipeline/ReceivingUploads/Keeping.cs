namespace LeadFunctions.Pipeline.ReceivingUploads;

/// <summary>Whether a file is kept, and for what.</summary>
internal enum Keeping
{
    No,

    /// <summary>Until the affiliate is on probation.</summary>
    WhilePaused,

    /// <summary>Others are taken before it, or enough were.</summary>
    OnProbation,
}
