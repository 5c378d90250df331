namespace LeadFunctions.Foundation.Mailing;

/// <summary>What became of a try to send a mail.</summary>
internal enum MailVerdict
{
    Taken,

    /// <summary>The service is busy, limits us, or did not answer: the same mail may do later.</summary>
    Later,

    /// <summary>The service will never take this mail as it is, such as one to a bad address.</summary>
    Refused,

    /// <summary>The service takes no mail at all from us: the key, the sender or the address of the service is
    /// wrong.</summary>
    NotAllowed,
}
