using System.Text.Json.Serialization;

namespace SendGrid.Helpers.Mail;

/// <summary>The service checks the message, answers 200 and sends nothing.</summary>
public class SandboxMode
{
    [JsonPropertyName("enable")]
    public bool? Enable { get; set; }
}
