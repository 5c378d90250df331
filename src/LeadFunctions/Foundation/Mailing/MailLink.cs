namespace LeadFunctions.Foundation.Mailing;

/// <summary>A view that a mail is about.</summary>
/// <param name="Text">What the reader finds there.</param>
/// <param name="Path">Below the address of the app, such as <c>api/upload</c>.</param>
internal sealed record MailLink(string Text, string Path);
