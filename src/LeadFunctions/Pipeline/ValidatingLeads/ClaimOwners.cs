using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>Looks at the rows that own claims, for those that meet them.</summary>
internal sealed class ClaimOwners(LeadStore leads, BatchStore batches, TimeProvider clock)
{
    /// <summary>How long a batch may stand still before others take over what its rows claimed.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(30);

    /// <summary>The owners of claims that rows met, by the row that met them; none for owners that are there no
    /// more.</summary>
    /// <param name="fitting">The campaigns that may take a row that met a claim.</param>
    public async Task<IReadOnlyDictionary<LeadId, ClaimOwner>> OfAsync(
        AffiliateName affiliate,
        IReadOnlyDictionary<LeadId, PersonClaim> met,
        Func<LeadId, IEnumerable<LeadCode>> fitting,
        Configuration settings,
        CancellationToken ct
    )
    {
        var rows = await leads.FindAsync(met.Values.Select(claim => claim.Owner).ToHashSet(), ct);
        var known = new Dictionary<BatchId, Batch?>();
        var owners = new Dictionary<LeadId, ClaimOwner>();
        foreach (var (row, claim) in met)
            if (claim.Owner != row && rows.TryGetValue(claim.Owner, out var owner))
                owners[row] = await OfAsync(affiliate, row, claim, owner, fitting, settings, known, ct);
        return owners;
    }

    private async Task<ClaimOwner> OfAsync(
        AffiliateName affiliate,
        LeadId row,
        PersonClaim claim,
        Lead owner,
        Func<LeadId, IEnumerable<LeadCode>> fitting,
        Configuration settings,
        Dictionary<BatchId, Batch?> known,
        CancellationToken ct
    )
    {
        var status =
            owner.Matches.Any(m => m.Accepted) && owner.Status == LeadStatus.Unsent
                ? LeadStatus.Scheduled
                : owner.Status;
        if (status is not (null or LeadStatus.Unsent or LeadStatus.Held))
            return new ClaimOwner(status, Fits: true, IsNewer: false);
        var batch =
            status is null || IsSameSecond(row, claim.Owner)
                ? await BatchAsync(claim.Affiliate, claim.Owner.Batch, known, ct)
                : null;
        var isDead =
            status is null
            && claim.Owner.Batch != row.Batch
            && (batch is null || clock.GetUtcNow() - (batch.TouchedAt ?? batch.Id.UploadedAt) >= Lease);
        return new ClaimOwner(
            status,
            !Identity.IsOther(row, affiliate, claim)
                || (
                    !owner.IsStoppedByOps
                    && !(claim.Affiliate != affiliate && IsFullForItsAffiliate(owner))
                    && Keeps(
                        status,
                        Fitting(claim.Affiliate, owner, status, batch, settings, claim.Affiliate != affiliate),
                        fitting(row),
                        settings
                    )
                ),
            await IsNewerAsync(affiliate, row, claim, known, ct),
            isDead
        );
    }

    // Who may go to all that the owner may, and to more, leaves nothing out. An owner that is not routed yet may go at
    // once where it fits. Campaigns that have ended count only among their like: an owner that waits for one keeps back
    // none that goes elsewhere.
    private bool Keeps(LeadStatus? status, HashSet<LeadCode> owners, IEnumerable<LeadCode> rows, Configuration settings)
    {
        var now = clock.GetUtcNow();
        var open = rows.Where(IsOpen).ToHashSet();
        if (open.Count > 0)
            (owners, rows) = ([.. owners.Where(IsOpen)], open);
        return owners.Count > 0 && (status is null || !owners.IsProperSubsetOf(rows));

        bool IsOpen(LeadCode code) =>
            settings.Campaigns.TryGetValue(code, out var campaign) && !RunningTime.IsOver(campaign, now);
    }

    private HashSet<LeadCode> Fitting(
        AffiliateName affiliate,
        Lead owner,
        LeadStatus? status,
        Batch? batch,
        Configuration settings,
        bool isOfOther
    )
    {
        var now = clock.GetUtcNow();
        if (DataOf(affiliate, owner, batch, settings, now) is not { } data)
            return [];
        return
        [
            .. CampaignFit
                .Fitting(Routing.Of(settings), affiliate, data, now)
                .Where(c => status != LeadStatus.Unsent || !IsTooOld(c, owner, data, now))
                .Select(c => c.LeadCode)
                .Where(code => !isOfOther || !HasNoRoomForItsAffiliate(owner, code)),
        ];
    }

    private static LeadData? DataOf(
        AffiliateName affiliate,
        Lead owner,
        Batch? batch,
        Configuration settings,
        DateTimeOffset now
    ) =>
        owner.Data
        // It was not validated yet: what it is worth can be told all the same.
        ?? (
            owner.Intake is null && batch is not null && settings.Affiliates.TryGetValue(affiliate, out var supplier)
                ? new RowValidator(batch.Columns, supplier, settings, now).Validate(owner.Cells).Data
                : null
        );

    // What waits is recycled, or never goes.
    private static bool IsTooOld(Campaign campaign, Lead owner, LeadData data, DateTimeOffset now) =>
        AgeRule.Against(RecyclingLimits.DaysOldFor(campaign), data, owner.Id.Batch.UploadedAt, now) is not null;

    private static bool HasNoRoomForItsAffiliate(Lead owner, LeadCode code) =>
        owner.Matches.Any(m => m.LeadCode == code && m.Reasons.Any(CapReasons.IsOfAffiliate));

    private static bool IsFullForItsAffiliate(Lead owner) =>
        owner.Matches.Any(m => m.Reasons.Any(CapReasons.IsOfAffiliate))
        && owner.Matches.All(m => m.Reasons.Any(r => r.Code != ReasonCode.CapReached || CapReasons.IsOfAffiliate(r)));

    // Upload times are whole seconds. Of two versions of one second that was received first which was there first.
    private async Task<bool> IsNewerAsync(
        AffiliateName affiliate,
        LeadId row,
        PersonClaim claim,
        Dictionary<BatchId, Batch?> known,
        CancellationToken ct
    )
    {
        if (!IsSameSecond(row, claim.Owner))
            return claim.Owner.Batch.UploadedAt > row.Batch.UploadedAt;
        var (owners, rows) = (
            await BatchAsync(claim.Affiliate, claim.Owner.Batch, known, ct),
            await BatchAsync(affiliate, row.Batch, known, ct)
        );
        return owners?.OpenedAt > rows?.OpenedAt;
    }

    private static bool IsSameSecond(LeadId one, LeadId other) =>
        one.Batch != other.Batch && one.Batch.UploadedAt == other.Batch.UploadedAt;

    private async Task<Batch?> BatchAsync(
        AffiliateName affiliate,
        BatchId id,
        Dictionary<BatchId, Batch?> known,
        CancellationToken ct
    )
    {
        if (!known.TryGetValue(id, out var batch))
            known[id] = batch = await batches.FindAsync(affiliate, id, ct);
        return batch;
    }
}
