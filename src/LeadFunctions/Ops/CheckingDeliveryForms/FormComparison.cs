namespace LeadFunctions.Ops.CheckingDeliveryForms;

/// <summary>Compares forms with what was uploaded.</summary>
internal static class FormComparison
{
    /// <returns>By day and lead code, those without one first.</returns>
    public static IReadOnlyList<FormLine> Lines(
        IReadOnlyList<DeliveryForm> forms,
        UploadTally uploaded,
        DateOnly from,
        DateOnly to
    )
    {
        var counts = forms.SelectMany(f => f.Counts).ToDictionary();
        var unclear = forms.SelectMany(f => f.Unclear).ToHashSet();
        var days = forms.SelectMany(f => f.Days).ToHashSet();
        return
        [
            .. counts
                .Keys.Concat(unclear)
                .Union(uploaded.Leads.Keys)
                .Where(key => key.Day >= from && key.Day <= to)
                .OrderBy(key => key.Day)
                .ThenBy(key => key.LeadCode?.Value ?? "", StringComparer.Ordinal)
                .Select(key => Line(key, Said(key), uploaded)),
        ];

        // A day that is on the form without this lead code is one without such leads.
        int? Said(FormKey key) =>
            counts.TryGetValue(key, out var count) ? count
            : unclear.Contains(key) || !days.Contains(key.Day) ? null
            : 0;
    }

    /// <summary>Forms that lack days on which something was uploaded.</summary>
    public static IReadOnlyList<LateForm> Late(IReadOnlyList<DeliveryForm> forms, UploadTally uploaded)
    {
        var days = uploaded.Leads.Keys.Select(k => k.Day).Distinct().Order().ToLookup(d => (d.Year, d.Month));
        return
        [
            .. forms
                .Where(f => f.IsRead)
                .Select(f => new LateForm(f.File, f.WrittenAt, [.. days[(f.Month.Year, f.Month.Month)].Except(f.Days)]))
                .Where(f => f.Days.Count > 0),
        ];
    }

    private static FormLine Line(FormKey key, int? form, UploadTally uploaded)
    {
        var leads = uploaded.Leads.GetValueOrDefault(key) ?? new UploadedLeads();
        return new FormLine(
            key.Day,
            key.LeadCode,
            form,
            leads.Received,
            leads.Usable,
            leads.Sent,
            leads.NotUsable,
            leads.NotSent,
            uploaded.Rejected.GetValueOrDefault(key.Day)
        );
    }
}
