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
            Field.CompanySize => NoValue.IsOutsideNames(text) && !CompanySize.TryParse(text, out _),
            Field.Phone => !PhoneText.IsNumber(text),
            Field.Company or Field.JobTitle or Field.LeadDate or Field.State or Field.Website or Field.Industry =>
                NoValue.IsOutsideNames(text),
            _ => false,
        };

    /// <summary>Whether the lead goes without the value.</summary>
    public static bool MayBeEmpty(string field) => field is Field.Phone or Field.LeadDate or Field.CompanySize;
}
