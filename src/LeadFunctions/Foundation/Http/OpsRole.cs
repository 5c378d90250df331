namespace LeadFunctions.Foundation.Http;

/// <summary>What somebody may do over HTTP. Nobody has a role by having another.</summary>
internal enum OpsRole
{
    /// <summary>Asks, and tries what would be.</summary>
    Read,

    /// <summary>Changes what becomes of leads, and lets affiliates in.</summary>
    Act,

    /// <summary>Exports and erases people, and sees what the retention period removes.</summary>
    Privacy,
}
