namespace Azure.Data.Tables.Protocol;

internal static class Unsupported
{
    public static NotSupportedException By(string what) =>
        new($"The stand-in for Azure.Data.Tables does not support {what}. Build with the real package (UseStandIns=false).");
}
