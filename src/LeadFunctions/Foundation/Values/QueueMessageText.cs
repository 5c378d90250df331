using System.Text;
using System.Text.Json;

namespace LeadFunctions.Foundation.Values;

/// <summary>Reads messages as the host hands them over: JSON as it was written. The host decodes nothing, since what it
/// cannot decode would come back for ever and be told to nobody; so whatever is no message of ours fails here, is tried
/// again, and is told to ops as poison.</summary>
internal static class QueueMessageText
{
    /// <exception cref="JsonException">It is no message of this kind. Nothing of it is said: whatever somebody put into
    /// a queue may tell of people, and this goes to the log.</exception>
    public static T Read<T>(string message)
    {
        try
        {
            return Json.Read<T>(Of(message));
        }
        catch (JsonException e)
        {
            throw new JsonException(
                $"The message is no {typeof(T).Name}: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}."
            );
        }
    }

    /// <summary>The JSON of a message that was written in Base64, as all were in 2026 and as some tools write still;
    /// any other text as it is.</summary>
    public static string Of(string message)
    {
        if (message.StartsWith('{'))
            return message;
        var bytes = new byte[message.Length];
        return
            Convert.TryFromBase64String(message, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length) is { } text
            && text.StartsWith('{')
            ? text
            : message;
    }
}
