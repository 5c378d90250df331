using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.Nurturing;

/// <summary>Who joins the nurture list, and with what.</summary>
internal static class Joining
{
    /// <summary>How long a lead stays unsent before its person is nurtured.</summary>
    public const int UnsentDays = 30;

    // More leads of one person add nothing to say.
    private const int MostLeads = 20;

    /// <summary>What a lead joins for, and when that began; null where it does not. A lead that ops stopped, or that
    /// a customer denies, is left alone, as one whose personal data is gone.</summary>
    public static (NurtureCause Cause, DateTimeOffset Since)? CauseOf(Lead lead, DateTimeOffset now)
    {
        if (lead is not { Intake: Intake.Usable, Person: not null, Data: not null, IsErased: false, IsStopped: false })
            return null;
        if (lead.IsDenied)
            return null;
        if (
            lead
                .Matches.Select(m => m.Feedback)
                .Where(said => said?.Standing == FeedbackReason.NotNow)
                .Max(said => said?.Reason?.At) is
            { } said
        )
            return (NurtureCause.NotNow, said);
        var uploaded = lead.Id.Batch.UploadedAt;
        return lead.Status == LeadStatus.Unsent && now - uploaded >= TimeSpan.FromDays(UnsentDays)
            ? (NurtureCause.Unsent, uploaded)
            : null;
    }

    /// <summary>The entry with a lead: new on the list, beside the others of the person, or as it is. Who left the list
    /// joins again for what came after. The same lead twice is as once.</summary>
    public static NurtureEntry With(NurtureEntry entry, Lead lead, NurtureTerms terms, DateTimeOffset now)
    {
        if (CauseOf(lead, now) is not { } why || entry.Stay?.EndedAt >= why.Since)
            return entry;
        var before = entry.IsOnList ? entry.Stay : null;
        if (before is not null && (before.Leads.Contains(lead.Id) || before.Leads.Count >= MostLeads))
            return entry;
        var stay = Merged(before ?? New(why.Cause, now), lead, terms, now);
        return stay.LastDay < stay.Start ? entry : entry with { Stay = stay };
    }

    private static NurtureStay New(NurtureCause cause, DateTimeOffset now) =>
        new(cause, now, Cadence.MondayAfter(now.UtcDay), default, default);

    private static NurtureStay Merged(NurtureStay stay, Lead lead, NurtureTerms terms, DateTimeOffset now)
    {
        var data = lead.Data!;
        var hasConsent = stay.HasConsent || HasConsent(data);
        var (lastDay, endsBy) = terms.Of(
            stay.Start,
            hasConsent,
            stay.Leads.Append(lead.Id).Max(id => id.Batch.UploadedAt).UtcDay
        );
        return stay with
        {
            LastDay = lastDay,
            EndsBy = endsBy,
            HasConsent = hasConsent,
            Leads = [.. stay.Leads, lead.Id],
            Categories = Joined(stay.Categories, data.Category),
            Assets = Joined(stay.Assets, Said(data, Field.Asset)),
            Score = new[] { stay.Score, lead.Best(now.UtcDay) }.OfType<ScoreParts>().MaxBy(s => s.ScoreOn(now.UtcDay)),
            // The younger upload knows better.
            Person =
                stay.Person is null || stay.Leads.All(id => id.CompareTo(lead.Id) < 0)
                    ? new NurturedPerson(
                        data.Email,
                        data.FirstName,
                        data.LastName,
                        data.Company,
                        data.JobTitle,
                        data.Country
                    )
                    : stay.Person,
        };
    }

    // Words without their time, or a time without words, show nobody what was agreed to.
    private static bool HasConsent(LeadData data) =>
        Said(data, Field.ConsentText) is not null && Said(data, Field.ConsentTime) is not null;

    private static string? Said(LeadData data, string field) =>
        data.Origin?.GetValueOrDefault(field) is { } said && !string.IsNullOrWhiteSpace(said) ? said.Trim() : null;

    private static IReadOnlyList<T> Joined<T>(IReadOnlyList<T> known, T? more)
        where T : class => more is null || known.Contains(more) ? known : [.. known, more];
}
