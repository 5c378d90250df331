using System.Text.Json;
using System.Text.Json.Serialization;

namespace SendGrid.Helpers.Mail;

public partial class SendGridMessage
{
    private static readonly JsonSerializerOptions WireFormat = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The message as the API takes it: what is not set is left out, plain text goes before HTML.</summary>
    public string Serialize(bool useDefaultSerialization = true)
    {
        MoveTextsToContents();
        if (Contents is { Count: > 1 })
            Contents = [.. Contents.Where(IsFilled).OrderBy(Rank)];
        return JsonSerializer.Serialize(this, WireFormat);
    }

    private void MoveTextsToContents()
    {
        if (PlainTextContent is null && HtmlContent is null)
            return;

        Contents = [];
        if (PlainTextContent is not null)
            AddContent(MimeType.Text, PlainTextContent);
        if (HtmlContent is not null)
            AddContent(MimeType.Html, HtmlContent);
        PlainTextContent = null;
        HtmlContent = null;
    }

    private static bool IsFilled(Content content) =>
        !string.IsNullOrEmpty(content.Type) && !string.IsNullOrEmpty(content.Value);

    private static int Rank(Content content) => content.Type switch
    {
        MimeType.Text => 0,
        MimeType.Html => 1,
        _ => 2,
    };
}
