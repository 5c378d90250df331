namespace LeadFunctions.LocalHost.Queues;

/// <summary>Spares a message the rest of a polling pause when this process knows of it, or may have just sent
/// it.</summary>
internal sealed class Alarm(IReadOnlyList<QueueListener> listeners)
{
    private const long AtMostEveryMs = 1000;
    private readonly ILookup<string, QueueListener> _byQueue = listeners.ToLookup(l => l.QueueName);
    private readonly QueueListener[] _usual =
    [
        .. listeners.Where(l => !l.QueueName.EndsWith("-poison", StringComparison.Ordinal)),
    ];
    private long _last;

    public void Wake(string queue)
    {
        foreach (var listener in _byQueue[queue])
            listener.Wake();
    }

    /// <summary>A function may send through clients that we do not see. Rarely, because polling is not free.</summary>
    public void LookNowAndThen()
    {
        var now = Environment.TickCount64;
        var last = Interlocked.Read(ref _last);
        if (now - last < AtMostEveryMs || Interlocked.CompareExchange(ref _last, now, last) != last)
            return;
        foreach (var listener in _usual)
            listener.Look();
    }
}
