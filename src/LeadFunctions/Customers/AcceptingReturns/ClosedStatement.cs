using System.Text.Json;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>A statement that never changes any more, with the prices of the moment at which it was closed.</summary>
internal sealed record ClosedStatement(
    DateTimeOffset At,
    IReadOnlyList<StatementLine> Lines,
    IReadOnlyList<StatementCorrection> Corrections,
    IReadOnlyDictionary<LeadCode, decimal> Cpl,
    IReadOnlyDictionary<LeadCode, CplRules> CplRules
)
{
    public static ClosedStatement Of(
        DateTimeOffset at,
        IReadOnlyList<StatementLine> lines,
        IReadOnlyList<StatementCorrection> corrections,
        Affiliate? affiliate
    ) =>
        new(
            at,
            lines,
            corrections,
            affiliate?.Cpl ?? new Dictionary<LeadCode, decimal>(),
            affiliate?.CplRules ?? new Dictionary<LeadCode, CplRules>()
        );

    // As configuration is: the prices are part of it.
    public static ClosedStatement Read(BinaryData json) =>
        JsonSerializer.Deserialize<ClosedStatement>(json, ConfigurationFile.Strict)
        ?? throw new JsonException("found null, expected a closed statement");

    public BinaryData Write() =>
        BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(this, ConfigurationFile.Strict));

    /// <summary>With the prices that it lacked and that later statements were closed with: they corrected it.</summary>
    /// <param name="later">In the order of their months.</param>
    public ClosedStatement Settled(IEnumerable<ClosedStatement> later)
    {
        var (cpl, rules) = (new Dictionary<LeadCode, decimal>(Cpl), new Dictionary<LeadCode, CplRules>(CplRules));
        foreach (var one in later)
        foreach (var (leadCode, price) in one.Cpl)
            if (cpl.TryAdd(leadCode, price))
            {
                rules.Remove(leadCode);
                if (one.CplRules.TryGetValue(leadCode, out var then))
                    rules[leadCode] = then;
            }
        return this with { Cpl = cpl, CplRules = rules };
    }

    /// <summary>Whether it was closed without a price that the affiliate has now.</summary>
    public bool IsPricedLate(Affiliate affiliate) =>
        Lines.Any(line =>
            line.Price is null && !Cpl.ContainsKey(line.LeadCode) && affiliate.Cpl.ContainsKey(line.LeadCode)
        );

    /// <summary>The lines of one campaign as its deliveries are now, at the prices of then. A price that was missing
    /// then is that of now.</summary>
    public IReadOnlyList<StatementLine> LinesNow(LeadCode leadCode, IEnumerable<SentLead> sent, Affiliate? affiliate) =>
        Statement.Of(leadCode, sent, this, affiliate);

    /// <summary>What became of the month since it was closed, beside what later statements say already.</summary>
    public IEnumerable<StatementCorrection> Since(
        string month,
        IReadOnlyList<StatementLine> now,
        IReadOnlyList<StatementCorrection> told
    ) =>
        from leadCode in now.Select(l => l.LeadCode).Distinct()
        let known = told.Where(c => c.Month == month && c.LeadCode == leadCode).ToList()
        let correction = new StatementCorrection(
            month,
            leadCode,
            Returned(now, leadCode) - Returned(Lines, leadCode) - known.Sum(c => c.Returned),
            Amount(now, leadCode) - Amount(Lines, leadCode) - known.Sum(c => c.Amount)
        )
        where correction is not { Returned: 0, Amount: 0 }
        select correction;

    private static int Returned(IEnumerable<StatementLine> lines, LeadCode leadCode) =>
        lines.Where(l => l.LeadCode == leadCode).Sum(l => l.Returned);

    private static decimal Amount(IEnumerable<StatementLine> lines, LeadCode leadCode) =>
        lines.Where(l => l.LeadCode == leadCode).Sum(l => l.Amount ?? 0);
}
