using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.LocalHost.Invoking;

internal sealed class LocalRetryContext(int count, int max) : RetryContext
{
    public override int RetryCount => count;

    public override int MaxRetryCount => max;
}
