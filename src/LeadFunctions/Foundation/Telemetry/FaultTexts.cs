using System.Diagnostics;
using OpenTelemetry;

namespace LeadFunctions.Foundation.Telemetry;

/// <summary>Takes the messages of faults off spans: the worker writes them there, and they may hold what people
/// wrote.</summary>
internal sealed class FaultTexts : BaseProcessor<Activity>
{
    public override void OnEnd(Activity data)
    {
        if (data.StatusDescription is not null)
            data.SetStatus(data.Status);
    }
}
