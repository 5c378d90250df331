namespace LeadFunctions.Foundation.Values;

/// <summary>How high in a company a title stands, from low to high, so that titles can be compared.</summary>
internal enum Seniority
{
    /// <summary>The words do not say.</summary>
    Unknown,

    /// <summary>Students, interns, apprentices, juniors.</summary>
    Entry,

    /// <summary>Does the work: specialists, engineers, assistants, also those of directors.</summary>
    Staff,

    /// <summary>Does the work with experience, or leads others in it: senior, lead, principal, architect.</summary>
    Senior,
    Manager,
    Director,

    /// <summary>Head of a department or a unit, general managers, chiefs that are no officers.</summary>
    Head,
    VicePresident,

    /// <summary>Officers, managing directors, presidents, boards.</summary>
    CLevel,

    /// <summary>Owners, founders and partners.</summary>
    Owner,
}
