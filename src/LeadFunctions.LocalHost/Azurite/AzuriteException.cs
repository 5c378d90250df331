namespace LeadFunctions.LocalHost.Azurite;

/// <summary>Azurite could not be started; the message says why and what to do.</summary>
internal sealed class AzuriteException(string message, Exception? cause = null) : Exception(message, cause)
{
    public bool IsPortInUse { get; init; }
}
