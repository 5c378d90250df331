namespace LeadFunctions.Foundation.Mailing;

/// <summary>What mails link to.</summary>
internal sealed record MailSites
{
    /// <summary>The app's own address, as App Service tells it. Without it mails give paths alone.</summary>
    public Uri? App { get; init; }

    /// <summary>Setting <c>RunbookUrl</c>: where the folder <c>docs/runbook</c> is on the web. Without it mails name
    /// its pages.</summary>
    public Uri? Runbook { get; init; }

    /// <summary>Where a view of the app is; null where the app's address is not known.</summary>
    public Uri? Of(MailLink link) => App is null ? null : new Uri($"{App.AbsoluteUri.TrimEnd('/')}/{link.Path}");
}
