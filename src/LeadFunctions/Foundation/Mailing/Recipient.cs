using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Mailing;

/// <summary>Who gets a mail, by role: addresses are looked up when it is sent and are stored nowhere else.</summary>
/// <param name="Affiliate">The affiliate whose contact it is; null for ops and for readers.</param>
/// <param name="Campaign">The campaign whose file names the reader; null for anybody else.</param>
/// <param name="Reader">Keyed hash of the reader's address.</param>
internal sealed record Recipient(AffiliateName? Affiliate, LeadCode? Campaign = null, PersonId? Reader = null)
{
    /// <summary>Whether it is the affiliate's main contact, who reads of quality and money; else the technical one, who
    /// reads of files.</summary>
    public bool IsMain { get; init; }

    public static Recipient Ops { get; } = new((AffiliateName?)null);

    public static Recipient TechnicalContactOf(AffiliateName affiliate) => new(affiliate);

    public static Recipient MainContactOf(AffiliateName affiliate) => new(affiliate) { IsMain = true };

    /// <summary>Somebody whom a campaign's mail channel names, found again by the hash of the address.</summary>
    public static Recipient ReaderOf(LeadCode leadCode, PersonId reader) => new(null, leadCode, reader);
}
