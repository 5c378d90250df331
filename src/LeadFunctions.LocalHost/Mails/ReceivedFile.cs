using System.Text.Json;

namespace LeadFunctions.LocalHost.Mails;

internal sealed record ReceivedFile(string Name, byte[] Content)
{
    public static ReceivedFile Read(JsonElement file) =>
        new(file.GetProperty("filename").GetString()!, file.GetProperty("content").GetBytesFromBase64());
}
