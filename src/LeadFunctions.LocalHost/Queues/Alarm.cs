namespace LeadFunctions.LocalHost.Queues;

/// <summary>Spares a message the rest of a polling pause when this process sent it.</summary>
internal sealed class Alarm(IReadOnlyList<QueueListener> listeners)
{
    private readonly ILookup<string, QueueListener> _byQueue = listeners.ToLookup(l => l.QueueName);

    public void Wake(string queue)
    {
        foreach (var listener in _byQueue[queue])
            listener.Wake();
    }
}
