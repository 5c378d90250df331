using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.Nurturing;

/// <summary>A row of a file of engagement, as it is written.</summary>
/// <param name="Line">Row of the file as a spreadsheet counts.</param>
/// <param name="Email">What should be the person's address.</param>
/// <param name="Fault">Why the row cannot be read.</param>
internal sealed record EngagementRow(int Line, string Email, string Date, string Kind, Reason? Fault = null)
{
    /// <param name="at">When the file came in.</param>
    /// <param name="undated">The day of a row that has none.</param>
    /// <param name="file">The version of the file.</param>
    public ReadEngagementRow Read(DateTimeOffset at, DateOnly undated, string file)
    {
        if (Fault is not null)
            return new(null, null, ["the row cannot be read whole"]);
        var faults = new List<string>();
        if (!EmailAddress.TryParse(Email, out var address))
            faults.Add("e-mail: not an address");
        var kind = EngagementVocabulary.Kind.Read(Kind, "kind", out var why);
        if (kind is null)
            faults.Add(why ?? "kind: there is none");
        var day = Date.Length == 0 ? undated : Dates.Read(Date, null) ?? SerialDates.Read(Date);
        if (day is null)
            faults.Add("date: not recognised, expected a date such as 2026-11-21");
        // A day ahead of UTC is still today east of it.
        else if (day > at.UtcDay.AddDays(1))
            faults.Add("date: lies in the future");
        return faults.Count > 0
            ? new(null, null, faults)
            : new(address, new Engagement(day!.Value, kind!.Value, file), []);
    }
}

/// <summary>What a row says, or why nothing of it is taken.</summary>
/// <param name="Faults">They quote nothing, since anything may stand in a cell.</param>
internal sealed record ReadEngagementRow(EmailAddress? Address, Engagement? Said, IReadOnlyList<string> Faults);
