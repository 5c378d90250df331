using System.Text.Json;
using Azure.Storage.Queues.Models;
using LeadFunctions.LocalHost.Invoking;

namespace LeadFunctions.LocalHost.Queues;

internal static class QueueInvocation
{
    public static Invocation Of(LocalFunction function, QueueMessage message, string body, HostJson settings)
    {
        var data = new Dictionary<string, object?>
        {
            ["QueueTrigger"] = body,
            ["Id"] = message.MessageId,
            ["PopReceipt"] = message.PopReceipt,
            ["DequeueCount"] = message.DequeueCount,
            ["InsertionTime"] = message.InsertedOn,
            ["ExpirationTime"] = message.ExpiresOn,
            ["NextVisibleTime"] = message.NextVisibleOn,
        };
        return new Invocation((type, _) => ValueTask.FromResult(Value(function, type, message, body)), data)
        {
            RetryCount = (int)message.DequeueCount - 1,
            MaxRetryCount = settings.MaxDequeueCount - 1,
        };
    }

    private static object? Value(LocalFunction function, Type type, QueueMessage message, string body)
    {
        if (type == typeof(string))
            return body;
        if (type == typeof(BinaryData))
            return BinaryData.FromString(body);
        if (type == typeof(QueueMessage))
            return message;
        return JsonSerializer.Deserialize(body, type, JsonSerializerOptions.Web)
            ?? throw new JsonException($"The message for function '{function.Name}' is the JSON null.");
    }
}
