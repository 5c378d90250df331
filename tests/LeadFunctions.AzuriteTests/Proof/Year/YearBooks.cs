using System.Globalization;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Proof.Year;

/// <summary>How many leads of an affiliate a campaign took, and what became of them.</summary>
internal sealed record TakenBy(string LeadCode, string Affiliate, bool IsSent, bool IsReturned, bool IsFinal);

/// <summary>A lead that waits for a campaign for nothing but its full cap.</summary>
internal sealed record KeptOut(string LeadCode, LeadId Lead, DateOnly From);

/// <summary>All that a year has left in the tables, gone through once. Places are kept; of rows only what the checks
/// add up.</summary>
internal sealed record YearBooks
{
    public required IReadOnlyList<Batch> Batches { get; init; }

    public required IReadOnlyList<Delivery> Deliveries { get; init; }

    public Dictionary<(string Affiliate, string Status), int> Rows { get; } = [];

    public Dictionary<TakenBy, int> Taken { get; } = [];

    /// <summary>Rows that are not through.</summary>
    public List<LeadId> WithoutOutcome { get; } = [];

    /// <summary>Leads without a lead code that an exclusive campaign shares with another, or two campaigns of one
    /// customer have.</summary>
    public List<string> SoldTwice { get; } = [];

    public List<KeptOut> KeptOut { get; init; } = [];

    /// <summary>From when leads that somebody took are old: their lead date, as far as it is still known.</summary>
    public Dictionary<LeadId, DateOnly> From { get; } = [];

    /// <summary>How many rows each reason is against, by a campaign or by itself.</summary>
    public Dictionary<ReasonCode, int> Reasons { get; } = [];

    public static async Task<YearBooks> ReadAsync(YearStage stage, YearPlan plan)
    {
        var configuration = await stage.Get<CurrentConfiguration>().GetAsync(default);
        var (batches, deliveries) = (new List<Batch>(), new List<Delivery>());
        foreach (var affiliate in configuration.Affiliates.Keys.OrderBy(a => a.Value, StringComparer.Ordinal))
            batches.AddRange(await stage.Get<BatchStore>().OfAsync(affiliate).ToListAsync());
        foreach (var leadCode in configuration.Campaigns.Keys)
            deliveries.AddRange(await stage.Get<DeliveryStore>().OfAsync(leadCode).ToListAsync());
        var books = new YearBooks { Batches = batches, Deliveries = deliveries };
        var orders = plan.Orders.ToDictionary(o => o.LeadCode);
        foreach (var batch in batches)
            for (var chunk = 0; chunk < Chunks.Of(batch.Rows); chunk++)
                foreach (var row in await stage.Get<LeadStore>().ReadAsync(batch.Id, chunk, default))
                    books.Add(batch, row.Lead, orders);
        return books;
    }

    private void Add(Batch batch, Lead lead, Dictionary<string, CampaignOrder> orders)
    {
        var affiliate = batch.Affiliate.Value;
        if (lead.Status is not { } status)
        {
            WithoutOutcome.Add(lead.Id);
            return;
        }
        Rows[(affiliate, $"{status}")] = Rows.GetValueOrDefault((affiliate, $"{status}")) + 1;
        foreach (
            var reason in lead.Reasons.Concat(lead.Matches.SelectMany(m => m.Reasons)).Select(r => r.Code).Distinct()
        )
            Reasons[reason] = Reasons.GetValueOrDefault(reason) + 1;
        var accepted = lead.Matches.Where(m => m.Accepted).ToList();
        foreach (var match in accepted)
        {
            var taken = new TakenBy(
                match.LeadCode.Value,
                affiliate,
                match.SentAt is not null,
                match.Commercial == CommercialState.Returned,
                match.Commercial == CommercialState.Final
            );
            Taken[taken] = Taken.GetValueOrDefault(taken) + 1;
        }
        if (accepted.Count > 0 && lead.Data?.LeadDate is { } from)
            From[lead.Id] = from;
        if (accepted.Count > 1 && lead.Data?.LeadCode is null)
            Share(lead.Id, [.. accepted.Select(m => orders[m.LeadCode.Value])]);
        if (accepted.Count == 0 && lead.IsWaiting)
            KeptOut.AddRange(
                lead.Matches.Where(m => m.Reasons is [{ Code: ReasonCode.CapReached }])
                    .Select(m => new KeptOut(
                        m.LeadCode.Value,
                        lead.Id,
                        lead.Data?.LeadDate ?? DateOnly.FromDateTime(lead.Id.Batch.UploadedAt.UtcDateTime)
                    ))
            );
    }

    private void Share(LeadId lead, List<CampaignOrder> taken)
    {
        var who = string.Join(" and ", taken.Select(o => o.LeadCode));
        if (taken.Exists(o => o.IsExclusive))
            SoldTwice.Add(
                string.Create(CultureInfo.InvariantCulture, $"{lead} was sold to {who}, one of which is exclusive.")
            );
        if (taken.DistinctBy(o => o.Customer).Count() < taken.Count)
            SoldTwice.Add($"{lead} was sold to {who}, which are one customer's.");
    }
}
