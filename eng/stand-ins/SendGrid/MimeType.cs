namespace SendGrid;

public static class MimeType
{
    public const string Html = "text/html";
    public const string Text = "text/plain";
}
