using System.Security.Cryptography;
using System.Text;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Mailing;

/// <summary>Finds a mail: month of its cause and a hash of the cause, which may hold hostile text.</summary>
internal sealed record MailKey(string Month, string Cause)
{
    public static MailKey Of(Mail mail) =>
        new(
            PeriodNames.Month(mail.At),
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mail.Cause)).AsSpan(0, 16))
        );

    // As the queue takes it, so that it can be put there from the log.
    public override string ToString() => Json.Write(this);
}
