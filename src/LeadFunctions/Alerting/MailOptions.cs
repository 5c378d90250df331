namespace LeadFunctions.Alerting;

/// <summary>Settings of the mails.</summary>
internal sealed record MailOptions
{
    /// <summary>Setting <c>SENDGRID_API_KEY</c>. Without it mails are written to the container <c>outbox</c>.</summary>
    public string? SendGridApiKey { get; init; }

    /// <summary>Setting <c>MailFrom</c>: the verified sender.</summary>
    public string From { get; init; } = "leads@example.com";

    /// <summary>Setting <c>OpsMail</c>: who gets alerts.</summary>
    public string Ops { get; init; } = "ops@example.com";

    /// <summary>How long a claimed mail is left to whoever claimed it, before it counts as lost in a crash.</summary>
    public TimeSpan ClaimLease { get; init; } = TimeSpan.FromMinutes(5);
}
