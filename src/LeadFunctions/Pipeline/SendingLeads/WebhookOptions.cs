using System.Net;
using System.Net.Security;
using LeadFunctions.Foundation.Campaigns;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>How webhooks are posted. Not settings: nobody is to open the way to addresses that are not public by
/// mistake.</summary>
internal sealed record WebhookOptions
{
    /// <summary>For one whole answer, its body included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Further tries at once, for what passes within seconds.</summary>
    public int QuickTries { get; init; } = 2;

    /// <summary>Before the first of these; doubled for the next, with jitter.</summary>
    public TimeSpan QuickPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a batch is left to whoever tries it: longer than all its quick tries take.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Until the second try; doubled for each further one.</summary>
    public TimeSpan FirstBackoff { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The most between two tries, whatever the receiver asks for.</summary>
    public TimeSpan LongestBackoff { get; init; } = TimeSpan.FromHours(4);

    /// <summary>From the first try until the batch is given up.</summary>
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Which addresses may be connected to. Others than public ones only for receivers of tests.</summary>
    public Func<IPAddress, bool> MayConnectTo { get; init; } = PublicAddress.IsPublic;

    /// <summary>Null trusts the certificates that the machine does.</summary>
    public RemoteCertificateValidationCallback? CertificateCheck { get; init; }
}
