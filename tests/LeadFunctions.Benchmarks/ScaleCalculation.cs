using Spectre.Console;

namespace LeadFunctions.Benchmarks;

/// <summary>What a day of leads asks of Azure, from what a lead was counted to cost and the published targets of
/// storage. A calculation: nothing of it was run on Azure.</summary>
internal static class ScaleCalculation
{
    // Assumed, and less than half of what was measured on less than two cores.
    private const double RateOfInstance = 400;

    // Assumed: a fifth of the day comes in one hour, and a tenth of it is for one campaign.
    private const double BusiestHour = 0.2;
    private const double BusiestCampaign = 0.1;

    // A claim and its mark as sent, in the campaign's partition.
    private const double EntitiesOfCampaign = 2;

    private const double AccountEntities = 20_000;
    private const double PartitionEntities = 2_000;

    private static readonly int[] Days = [10_000, 300_000, 1_000_000, 3_000_000, 10_000_000];

    /// <param name="rows">Of the file that the cost of a lead is counted with.</param>
    public static async Task<IReadOnlyList<Result>> RunAsync(int rows)
    {
        var lead = await CostBenchmark.MeasureAsync(rows);
        var entities = lead.EntitiesWritten + lead.EntitiesRead;
        var table = new Table().AddColumns(
            "leads a day",
            "leads/s in the busiest hour",
            "requests/s",
            "entities/s (of 20,000 an account)",
            "busiest campaign, entities/s (of 2,000 a partition)",
            "messages/s (of 2,000 a queue)",
            "instances",
            "$ a month for leads"
        );
        foreach (var day in Days)
            table.AddRow(Row(day, lead, entities));
        Terminal.Write(table);
        var peak = PeakOf(Days[^1]);
        var account = peak * entities / AccountEntities;
        var campaign = peak * BusiestCampaign * EntitiesOfCampaign / PartitionEntities;
        return
        [
            new(
                "10 million leads a day: share of an account's entities",
                FormattableString.Invariant($"{account:P0}"),
                "at most 50 %",
                account <= 0.5
            ),
            new(
                "10 million leads a day: share of the busiest campaign's partition",
                FormattableString.Invariant($"{campaign:P0}"),
                "at most 50 %",
                campaign <= 0.5
            ),
        ];
    }

    private static double PeakOf(int day) => day * BusiestHour / 3600;

    private static string[] Row(int day, LeadCost lead, double entities)
    {
        var peak = PeakOf(day);
        return
        [
            F($"{day:N0}"),
            F($"{peak:N1}"),
            F($"{peak * lead.Transactions:N1}"),
            F($"{peak * entities:N0}"),
            F($"{peak * BusiestCampaign * EntitiesOfCampaign:N1}"),
            F($"{peak * lead.Messages:N2}"),
            F($"{Math.Ceiling(peak / RateOfInstance):N0}"),
            F($"{day * 30e-6 * lead.DollarsAMillion:N2}"),
        ];
    }

    private static string F(FormattableString text) => text.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
