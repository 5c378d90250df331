using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>Cells that are filled in and yet say nothing, so that another column may speak for the row.</summary>
internal static class NoCell
{
    // So Microsoft Forms calls who did not sign in.
    private static readonly string[] Anonymous =
    [
        "anonymous",
        "anonym",
        "anonyme",
        "anonimo",
        "anoniem",
        "anonimowy",
        "anonimowe",
    ];

    public static bool Is(string field, string text) =>
        field switch
        {
            Field.Email => !text.Contains('@', StringComparison.Ordinal)
                && (NoValue.IsOutsideNames(text) || Anonymous.Contains(Folded.Key(text))),
            Field.FirstName or Field.LastName or Field.FullName => NoValue.Is(text),
            Field.Country => NoValue.IsOutsideNames(text) && !Country.TryParse(text, out _),
            Field.CompanySize => IsZero(text) || (NoValue.IsOutsideNames(text) && !CompanySize.TryParse(text, out _)),
            Field.Phone => !PhoneText.IsNumber(text),
            Field.Company or Field.JobTitle or Field.LeadDate or Field.State or Field.Website or Field.Industry =>
                NoValue.IsOutsideNames(text),
            _ => false,
        };

    /// <summary>Whether the lead goes without the value.</summary>
    /// <param name="nothing">What is written in its place. No company has 0 employees: that is told.</param>
    public static bool MayBeEmpty(string field, string nothing) =>
        field is Field.Phone or Field.LeadDate || (field is Field.CompanySize && !IsZero(nothing));

    /// <summary>What exports write for a size that they do not know.</summary>
    public static bool IsZero(string text) => text is "0" or "0.0" or "0,0" or "0.00" or "0,00";
}
