namespace LeadFunctions.Foundation.Mailing;

/// <summary>A mail that somebody must get, once per cause.</summary>
/// <param name="Cause">What it is about: the same cause asked for again is the same mail.</param>
/// <param name="At">When the cause arose; it never changes for a cause.</param>
internal sealed record Mail(string Cause, DateTimeOffset At, Recipient To, string Subject, MailBody Body)
{
    /// <summary>Whose files caused it, such as an affiliate: they have so many mails an hour and no more. Null where
    /// nobody outside can cause it at will.</summary>
    public string? Budget { get; init; }

    public IReadOnlyList<MailFile> Files { get; init; } = [];
}
