namespace LeadFunctions.Foundation.Places;

/// <summary>What may tell that rows of a batch were made up.</summary>
internal enum FlagSignal
{
    /// <summary>Rows of different people that say nearly the same.</summary>
    NearIdenticalRows,

    /// <summary>Free answers of different people in nearly the same words.</summary>
    AlikeAnswers,

    /// <summary>Many rows within a minute.</summary>
    Burst,

    /// <summary>One phone of people of several companies.</summary>
    SharedPhone,

    /// <summary>One company has a large part of the batch.</summary>
    OneCompany,

    /// <summary>Times after the upload, before the campaign, or the same to the second.</summary>
    OddTimes,

    /// <summary>Last digits of phones, or of seconds, that are spread otherwise than those of all batches.</summary>
    Digits,

    /// <summary>Addresses that have nothing of the name.</summary>
    UnrelatedAddresses,

    /// <summary>Addresses with numbers that count up.</summary>
    NumberedAddresses,
}
