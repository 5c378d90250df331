namespace LeadFunctions.Ops.BackingUp;

/// <summary>A restore that must not go on; the message says why and what to do.</summary>
internal sealed class RestoreRefusedException(string message) : Exception(message);
