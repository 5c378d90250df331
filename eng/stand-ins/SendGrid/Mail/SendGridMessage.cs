using System.Text.Json.Serialization;

namespace SendGrid.Helpers.Mail;

public partial class SendGridMessage
{
    [JsonPropertyName("from")]
    public EmailAddress From { get; set; }

    [JsonPropertyName("subject")]
    public string Subject { get; set; }

    [JsonPropertyName("personalizations")]
    public List<Personalization> Personalizations { get; set; }

    [JsonPropertyName("content")]
    public List<Content> Contents { get; set; }

    [JsonIgnore]
    public string PlainTextContent { get; set; }

    [JsonIgnore]
    public string HtmlContent { get; set; }

    [JsonPropertyName("attachments")]
    public List<Attachment> Attachments { get; set; }

    [JsonPropertyName("headers")]
    public Dictionary<string, string> Headers { get; set; }

    [JsonPropertyName("categories")]
    public List<string> Categories { get; set; }

    [JsonPropertyName("custom_args")]
    public Dictionary<string, string> CustomArgs { get; set; }

    [JsonPropertyName("send_at")]
    public long? SendAt { get; set; }

    [JsonPropertyName("batch_id")]
    public string BatchId { get; set; }

    [JsonPropertyName("mail_settings")]
    public MailSettings MailSettings { get; set; }

    [JsonPropertyName("reply_to")]
    public EmailAddress ReplyTo { get; set; }

    [JsonPropertyName("reply_to_list")]
    public List<EmailAddress> ReplyTos { get; set; }

    public void SetFrom(EmailAddress email) => From = email;

    public void SetFrom(string email, string name = null) => From = new EmailAddress(email, name);

    public void SetReplyTo(EmailAddress email) => ReplyTo = email;

    public void SetGlobalSubject(string subject) => Subject = subject;

    public void AddContent(string mimeType, string text) => (Contents ??= []).Add(new Content(mimeType, text));

    public void AddAttachment(string filename, string base64Content, string type = null, string disposition = null, string content_id = null)
    {
        if (!string.IsNullOrWhiteSpace(filename) && !string.IsNullOrWhiteSpace(base64Content))
            AddAttachment(new Attachment
            {
                Filename = filename,
                Content = base64Content,
                Type = type,
                Disposition = disposition,
                ContentId = content_id,
            });
    }

    public void AddAttachment(Attachment attachment) => (Attachments ??= []).Add(attachment);

    public void AddAttachments(IEnumerable<Attachment> attachments) => (Attachments ??= []).AddRange(attachments);

    public void AddCategory(string category) => (Categories ??= []).Add(category);

    public void AddCategories(List<string> categories) => (Categories ??= []).AddRange(categories);

    public void AddGlobalHeader(string key, string value) => (Headers ??= []).Add(key, value);

    public void AddGlobalCustomArg(string key, string value) => (CustomArgs ??= []).Add(key, value);

    public void SetSandBoxMode(bool enable) =>
        (MailSettings ??= new MailSettings()).SandboxMode = new SandboxMode { Enable = enable };
}
