using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>What the affiliate should know of a row that is no fault of it.</summary>
internal static class RowNotes
{
    /// <param name="phone">Null where its digits are lost.</param>
    public static IEnumerable<Reason> Of(LeadData data, RowText row, string? phone)
    {
        if (phone is null)
            yield return new Reason(ReasonCode.PhoneLost, Field.Phone, row[Field.Phone]);
        foreach (var (field, text) in Texts(data))
            if (
                DoubleEncoding.Remained(text)
                || MisreadText.Is(text, data.Country, isOfPerson: field is Field.FirstName or Field.LastName)
            )
                yield return new Reason(ReasonCode.TextDamaged, field, text);
    }

    private static (string Field, string Text)[] Texts(LeadData data) =>
        [
            (Field.FirstName, data.FirstName),
            (Field.LastName, data.LastName),
            (Field.Company, data.Company),
            (Field.JobTitle, data.JobTitle),
        ];
}
