using System.Collections.Frozen;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>Where a row's company is, and how large.</summary>
internal static class CompanyCells
{
    // Most files have nothing else.
    private static readonly FrozenSet<string> Bands = CompanySize
        .Standard.Select(band => band.ToString())
        .ToFrozenSet();

    public static string Country(RowText row, List<Reason> faults)
    {
        var text = RequiredText.Read(row, Field.Country, faults);
        if (Foundation.Values.Country.TryParseCell(text, out var country))
            return country.Code;
        if (text.Length > 0)
            faults.Add(
                new Reason(
                    ReasonCode.CountryNotRecognised,
                    Field.Country,
                    text,
                    Foundation.Values.Country.Closest(text)?.Name,
                    Foundation.Values.Country.Several(text) is { Count: > 1 } several
                        ? string.Join(" or ", several.Select(c => $"'{c.Name}'"))
                        : null
                )
            );
        return "";
    }

    public static string? Size(RowText row, List<Reason> faults)
    {
        var text = row[Field.CompanySize];
        if (Bands.Contains(text))
            return text;
        if (CompanySize.TryParse(text, out var size))
            return size.ToString();
        if (BandFromDate.Undo(text) is { } undone)
            return undone.ToString();
        if (text.Length > 0)
            faults.Add(
                new Reason(
                    ReasonCode.CompanySizeNotRecognised,
                    Field.CompanySize,
                    text,
                    "a band of employees such as 201-500 or 10,001+"
                )
            );
        return null;
    }
}
