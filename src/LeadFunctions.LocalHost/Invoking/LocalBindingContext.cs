using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.LocalHost.Invoking;

internal sealed class LocalBindingContext(IReadOnlyDictionary<string, object?> data) : BindingContext
{
    public override IReadOnlyDictionary<string, object?> BindingData => data;
}
