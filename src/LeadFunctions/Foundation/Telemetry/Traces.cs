using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Telemetry;

/// <summary>Spans of the pipeline. The trace of a batch is made of its id: whoever works on the batch, at once, after a
/// crash or days later, adds to the same trace, and no message has to carry it.</summary>
internal static class Traces
{
    public const string SourceName = "LeadFunctions";

    /// <summary>The most batches that a span links to.</summary>
    public const int MaxLinks = 32;

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>False while nobody collects spans.</summary>
    public static bool IsOn => Source.HasListeners();

    /// <summary>The trace id is the first 32 digits of the SHA-256 of the batch id, in hex.</summary>
    public static ActivityContext Of(BatchId batch) => Named(batch.Value);

    /// <summary>Of a send that takes leads of many batches.</summary>
    public static ActivityContext OfRun(LeadCode leadCode, RunName run) => Named($"{leadCode}|{run}");

    /// <summary>Begins a span; null while nobody collects them. In another trace than what runs it, it links to
    /// that.</summary>
    public static Activity? Start(string name, ActivityContext? trace = null)
    {
        var here = Activity.Current?.Context ?? default;
        return trace is not { } parent || parent.TraceId == here.TraceId
            ? Source.StartActivity(name, ActivityKind.Internal)
            : Source.StartActivity(
                name,
                ActivityKind.Consumer,
                parent,
                links: here == default ? null : [new ActivityLink(here)]
            );
    }

    /// <summary>Begins a span where an earlier one left off.</summary>
    /// <param name="traceParent">As W3C writes it; null where nobody collected spans then.</param>
    public static Activity? Continue(string name, string? traceParent) =>
        Start(name, ActivityContext.TryParse(traceParent, null, isRemote: true, out var parent) ? parent : null);

    /// <summary>Notes in the trace of each batch how many of its leads a send took, and links both ways.</summary>
    public static void NoteSent(LeadCode leadCode, RunName run, IEnumerable<LeadId> leads)
    {
        if (Activity.Current is not { } send || !IsOn)
            return;
        foreach (var batch in leads.GroupBy(lead => lead.Batch).Take(MaxLinks))
        {
            var trace = Of(batch.Key);
            if (trace.TraceId != send.TraceId)
                send.AddLink(new ActivityLink(trace));
            using var step = Start("Sent", trace);
            step?.SetTag("lead_code", leadCode.Value)
                .SetTag("run", run.Value)
                .SetTag("batch", batch.Key.Value)
                .SetTag("leads", batch.Count());
        }
    }

    /// <summary>Ends a span as failed, with the kind of the fault alone: its message may hold what people
    /// wrote.</summary>
    public static void Fail(this Activity? step, Exception fault) =>
        step?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", fault.GetType().FullName);

    private static ActivityContext Named(string subject)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(subject));
        return new ActivityContext(
            ActivityTraceId.CreateFromBytes(hash.AsSpan(0, 16)),
            ActivitySpanId.CreateFromBytes(hash.AsSpan(16, 8)),
            ActivityTraceFlags.Recorded,
            isRemote: true
        );
    }
}
