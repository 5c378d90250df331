using System.Text.Json.Serialization;
using LeadFunctions.Leads;

namespace LeadFunctions.CheckingDeliveryForms;

/// <summary>One day and lead code: what the form says, and what came of it here.</summary>
/// <param name="Form">Null where the form says nothing that can be read.</param>
/// <param name="NotUsable">By reason; they add up to <c>Received - Usable</c>.</param>
/// <param name="NotSent">By reason; they add up to <c>Usable - Sent</c>.</param>
/// <param name="Rejected">Files of that day that could not be read.</param>
internal sealed record FormLine(
    DateOnly Day, LeadCode? LeadCode, int? Form, int Received, int Usable, int Sent,
    IReadOnlyDictionary<string, int> NotUsable, IReadOnlyDictionary<string, int> NotSent, int Rejected)
{
    // What is on its way needs nobody.
    private static readonly string[] OnTheWay = [nameof(DeliveryState.Scheduled), "Sending", UploadedLeads.AtWork];

    [JsonIgnore]
    public bool IsDifference => Form is { } form && (form != Received || Lost(NotUsable) || Lost(NotSent));

    /// <summary>The differences with their counted reasons, from the form to what was sent.</summary>
    [JsonIgnore]
    public string Explained => string.Join("; ", Steps());

    /// <summary>What is found, whatever is still on its way: the same as long as there is nothing new to tell.</summary>
    [JsonIgnore]
    public string Finding => $"{Day:yyyy-MM-dd}|{LeadCode}|{Form}|{Received}|{Counted(NotUsable)}|{Counted(NotSent.Where(r => !OnTheWay.Contains(r.Key)).ToDictionary())}";

    private IEnumerable<string> Steps()
    {
        if (Form is { } form && form != Received)
            yield return Received < form
                ? $"{form - Received:N0} missing{(Rejected > 0 ? $" (files rejected on that day: {Rejected:N0})" : "")}"
                : $"{Received - form:N0} not on the form";
        if (NotUsable.Count > 0)
            yield return $"not usable: {Counted(NotUsable)}";
        if (NotSent.Count > 0)
            yield return $"not sent: {Counted(NotSent)}";
    }

    private static bool Lost(IReadOnlyDictionary<string, int> reasons) => reasons.Keys.Except(OnTheWay).Any();

    private static string Counted(IReadOnlyDictionary<string, int> reasons) => string.Join(
        ", ", reasons.OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).Select(r => $"{r.Key} {r.Value:N0}"));
}

/// <summary>A form that lacks days on which the affiliate uploaded.</summary>
/// <param name="WrittenAt">Null where there is no such file.</param>
internal sealed record LateForm(string File, DateTimeOffset? WrittenAt, IReadOnlyList<DateOnly> Days);

/// <summary>What a check of one affiliate's forms found.</summary>
internal sealed record FormReport(
    AffiliateName Affiliate, DateOnly Check, DateOnly From, DateOnly To, string TimeZone,
    IReadOnlyList<FormLine> Lines, IReadOnlyList<LateForm> Late, IReadOnlyList<FormFault> Faults)
{
    [JsonIgnore]
    public bool IsTold => Late.Count > 0 || Faults.Count > 0 || Lines.Any(l => l.IsDifference);

    /// <summary>Those between form and uploads first, the newest first.</summary>
    [JsonIgnore]
    public IEnumerable<FormLine> Differences => Lines.Where(l => l.IsDifference)
        .OrderByDescending(l => l.Form != l.Received).ThenByDescending(l => l.Day);
}

/// <summary>Compares forms with what was uploaded.</summary>
internal static class FormComparison
{
    /// <returns>By day and lead code, those without one first.</returns>
    public static IReadOnlyList<FormLine> Lines(IReadOnlyList<DeliveryForm> forms, UploadTally uploaded, DateOnly from, DateOnly to)
    {
        var counts = forms.SelectMany(f => f.Counts).ToDictionary();
        var unclear = forms.SelectMany(f => f.Unclear).ToHashSet();
        var days = forms.SelectMany(f => f.Days).ToHashSet();
        return
        [
            .. counts.Keys.Concat(unclear).Union(uploaded.Leads.Keys)
                .Where(key => key.Day >= from && key.Day <= to)
                .OrderBy(key => key.Day).ThenBy(key => key.LeadCode?.Value ?? "", StringComparer.Ordinal)
                .Select(key => Line(key, Said(key), uploaded)),
        ];

        // A day that is on the form without this lead code is one without such leads.
        int? Said(FormKey key) => counts.TryGetValue(key, out var count) ? count : unclear.Contains(key) || !days.Contains(key.Day) ? null : 0;
    }

    /// <summary>Forms that lack days on which something was uploaded.</summary>
    public static IReadOnlyList<LateForm> Late(IReadOnlyList<DeliveryForm> forms, UploadTally uploaded)
    {
        var days = uploaded.Leads.Keys.Select(k => k.Day).Distinct().Order().ToLookup(d => (d.Year, d.Month));
        return
        [
            .. forms.Where(f => f.IsRead)
                .Select(f => new LateForm(f.File, f.WrittenAt, [.. days[(f.Month.Year, f.Month.Month)].Except(f.Days)]))
                .Where(f => f.Days.Count > 0),
        ];
    }

    private static FormLine Line(FormKey key, int? form, UploadTally uploaded)
    {
        var leads = uploaded.Leads.GetValueOrDefault(key) ?? new UploadedLeads();
        return new FormLine(
            key.Day, key.LeadCode, form, leads.Received, leads.Usable, leads.Sent, leads.NotUsable, leads.NotSent, uploaded.Rejected.GetValueOrDefault(key.Day));
    }
}
