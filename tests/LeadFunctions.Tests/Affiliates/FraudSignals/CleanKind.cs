namespace LeadFunctions.Tests.Affiliates.FraudSignals;

/// <summary>Kinds of batches that nothing is wrong with, though parts of them are alike.</summary>
public enum CleanKind
{
    Usual,
    Switchboards,

    /// <summary>Account-based marketing: four companies.</summary>
    NamedCompanies,
    FamilyNames,

    /// <summary>Half of the rows answer a newsletter within the hour.</summary>
    OfficeHours,
    DaysAlone,
    WholeMinutes,
}
