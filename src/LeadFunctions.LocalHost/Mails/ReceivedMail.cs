using System.Text.Json;

namespace LeadFunctions.LocalHost.Mails;

/// <summary>A mail as its reader gets it.</summary>
/// <param name="Number">In the order of arrival, from 1.</param>
internal sealed record ReceivedMail(
    int Number,
    string From,
    string To,
    string Subject,
    string Text,
    string Html,
    IReadOnlyList<ReceivedFile> Files
)
{
    /// <summary>Reads the body of a request to SendGrid's <c>/v3/mail/send</c>.</summary>
    public static ReceivedMail Read(int number, string request)
    {
        using var document = JsonDocument.Parse(request);
        var mail = document.RootElement;
        var to = mail.GetProperty("personalizations")[0].GetProperty("to")[0];
        return new(
            number,
            Address(mail.GetProperty("from")),
            Address(to),
            SubjectOf(mail),
            Content(mail, "text/plain"),
            Content(mail, "text/html"),
            mail.TryGetProperty("attachments", out var files)
                ? [.. files.EnumerateArray().Select(ReceivedFile.Read)]
                : []
        );
    }

    private static string Address(JsonElement who) => who.GetProperty("email").GetString()!;

    // With one reader it may be told for that one only.
    private static string SubjectOf(JsonElement mail) =>
        (
            mail.TryGetProperty("subject", out var subject)
                ? subject
                : mail.GetProperty("personalizations")[0].GetProperty("subject")
        ).GetString()!;

    private static string Content(JsonElement mail, string type) =>
        mail.GetProperty("content")
            .EnumerateArray()
            .Where(content => content.GetProperty("type").GetString() == type)
            .Select(content => content.GetProperty("value").GetString()!)
            .FirstOrDefault("");
}
