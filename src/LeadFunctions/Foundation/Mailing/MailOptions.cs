namespace LeadFunctions.Foundation.Mailing;

/// <summary>Settings of the mails.</summary>
internal sealed record MailOptions
{
    /// <summary>Setting <c>SENDGRID_API_KEY</c>. Without it mails are written to the container <c>outbox</c>.</summary>
    public string? SendGridApiKey { get; init; }

    /// <summary>Setting <c>SendGridEndpoint</c>: SendGrid's address, such as that of its region in the EU.</summary>
    public Uri SendGridEndpoint { get; init; } = new("https://api.sendgrid.com");

    /// <summary>Setting <c>SendGridSandbox</c>: SendGrid checks mails and sends none.</summary>
    public bool SendGridSandbox { get; init; }

    /// <summary>Setting <c>MailFrom</c>: the verified sender.</summary>
    public string From { get; init; } = "leads@example.com";

    /// <summary>Setting <c>OpsMail</c>: who gets alerts.</summary>
    public string Ops { get; init; } = "ops@example.com";

    /// <summary>What mails link to.</summary>
    public MailSites Sites { get; init; } = new();

    /// <summary>How long a claimed mail is left to whoever claimed it, before it counts as lost in a crash.</summary>
    public TimeSpan ClaimLease { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>After which another message for a mail that is in somebody's hands is looked at again.</summary>
    public TimeSpan LookAgain { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Until the second try of a mail; doubled for each further one.</summary>
    public TimeSpan FirstBackoff { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most between two tries, so that mails leave soon after the service is back.</summary>
    public TimeSpan LongestBackoff { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long no mail is tried after the service refused our key.</summary>
    public TimeSpan Stop { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The most bytes of leads that a mail carries; more go in parts, a mail each.</summary>
    public int MostOfAPart { get; init; } = AttachedFile.MostBytes;
}
