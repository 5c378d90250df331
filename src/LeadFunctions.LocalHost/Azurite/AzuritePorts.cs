using System.Net;
using System.Net.Sockets;

namespace LeadFunctions.LocalHost.Azurite;

internal sealed record AzuritePorts(int Blob, int Queue, int Table)
{
    public static AzuritePorts Standard { get; } = new(10000, 10001, 10002);

    public static AzuritePorts Free()
    {
        TcpListener[] listeners = [new(IPAddress.Loopback, 0), new(IPAddress.Loopback, 0), new(IPAddress.Loopback, 0)];
        foreach (var listener in listeners)
            listener.Start();
        var ports = listeners.Select(l => ((IPEndPoint)l.LocalEndpoint).Port).ToArray();
        foreach (var listener in listeners)
            listener.Dispose();
        return new(ports[0], ports[1], ports[2]);
    }

    /// <summary>The ports that a connection string means, or null when it means storage on another machine.</summary>
    public static AzuritePorts? Of(string connectionString)
    {
        var parts = connectionString
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2)
            .ToDictionary(part => part[0], part => part[1], StringComparer.OrdinalIgnoreCase);
        if (parts.GetValueOrDefault("UseDevelopmentStorage") == "true")
            return Standard;
        int? Port(string service) =>
            Uri.TryCreate(parts.GetValueOrDefault(service), UriKind.Absolute, out var uri) && uri.IsLoopback
                ? uri.Port
                : null;
        return (Port("BlobEndpoint"), Port("QueueEndpoint"), Port("TableEndpoint")) is ({ } blob, { } queue, { } table)
            ? new(blob, queue, table)
            : null;
    }

    public async Task<bool> AllAnswerAsync(CancellationToken cancellation)
    {
        var answers = await Task.WhenAll(new[] { Blob, Queue, Table }.Select(port => AnswersAsync(port, cancellation)));
        return !answers.Contains(false);
    }

    private static async Task<bool> AnswersAsync(int port, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
