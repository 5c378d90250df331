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
