namespace LeadFunctions.LocalHost;

internal static class Pauses
{
    public static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
