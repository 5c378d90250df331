using System.Globalization;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Ops.CheckingDeliveryForms;

/// <summary>With the present time: the day of a batch is that of its upload, which storage tells by its own
/// clock.</summary>
public sealed class Delivery_forms_are_checked
{
    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public async Task Once_also_by_a_host_that_dies_or_was_down(int call)
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(
            TimeSpan.FromSeconds(3),
            TestConfig.Supplier(),
            TestConfig.Supplier("s2w"),
            TestConfig.Supplier("quiet"),
            TestConfig.Categories,
            TestConfig.Campaign(cap: 2)
        );
        await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload([
                .. Enumerable.Range(0, 5).Select(i => TestConfig.Row($"person{i}", leadCode: TestConfig.Immediate)),
                TestConfig.Row("lost", country: "Atlantis", leadCode: TestConfig.Immediate),
            ])
        );
        await pipeline.UploadAsync("s2w/leads.csv", TestConfig.People(1, "other"));
        var today = pipeline.Clock.GetUtcNow().UtcDateTime;
        var day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await CheckAsync(pipeline);
        Assert.Empty(await FormMailsAsync(pipeline));

        await pipeline.DropAsync(
            Containers.DeliveryForms,
            $"infuse-media/{day[..7]}.csv",
            $"Date,Lead Code,Leads\n{day},{TestConfig.Immediate},8\n{day},,-1\n"
        );
        await pipeline.DropAsync(Containers.DeliveryForms, $"nobody/{day[..7]}.csv", "Date,Leads\n");

        pipeline.Clock.AdvanceTo(NextCheck(today));
        await pipeline.Host.StopAsync();
        await DieAtAsync(pipeline, call);
        await pipeline.RestartAsync();
        await CheckAsync(pipeline);
        await CheckAsync(pipeline);

        var mails = await FormMailsAsync(pipeline);
        var mail = Assert.Single(mails, m => m.Contains("differences [infuse-media]", StringComparison.Ordinal));
        Assert.Contains(
            $"- {day} | INT-FFA-ESF-2541 | 8 | 6 | 5 | 2 | 2 missing; not usable: Country not recognised 1; not sent: No room 3",
            mail,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"- infuse-media/{day[..7]}.csv | 3 | leads | -1 | a whole number",
            mail,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"- s2w/{day[..7]}.csv | there is no such file | {day}",
            Assert.Single(mails, m => m.Contains("differences [s2w]", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
        Assert.Single(
            mails,
            m =>
                m.Contains("differences [nobody]", StringComparison.Ordinal)
                && m.Contains("a folder of no affiliate", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(mails, m => m.Contains("differences [quiet]", StringComparison.Ordinal));
        var reports = (await pipeline.FilesAsync(Containers.Reports, "infuse-media/delivery-form-"))
            .Where(f => f.Contains(DayOf(NextCheck(today)), StringComparison.Ordinal))
            .ToList();
        Assert.Equal([".csv", ".html"], reports.Select(f => Path.GetExtension(f)));
        Assert.Contains(
            $"{day},INT-FFA-ESF-2541,8,6,5,2,yes,",
            await pipeline.ReadAsync(Containers.Reports, reports[0]),
            StringComparison.Ordinal
        );
        Assert.Contains(
            ">2 missing; not usable",
            await pipeline.ReadAsync(Containers.Reports, reports[1]),
            StringComparison.Ordinal
        );
    }

    private static async Task DieAtAsync(PipelineUnderTest pipeline, int call)
    {
        if (call == 0)
            return;
        var dying = new DyingLine(call, answerLost: call % 2 == 0);
        var victim = await pipeline.NewHostAsync(announceBlobs: true, dying);
        dying.Arm(victim);
        await Task.WhenAny(victim.RunTimerAsync("DeliveryFormCheck"), dying.WhenDead);
        await dying.WhenDead.WaitAsync(TimeSpan.FromMinutes(3));
    }

    // The first that sees today as a day that is over.
    internal static DateTimeOffset NextCheck(DateTime today)
    {
        var day = today.Date.AddDays(1);
        while (day.DayOfWeek is not (DayOfWeek.Tuesday or DayOfWeek.Friday))
            day = day.AddDays(1);
        return new DateTimeOffset(day, TimeSpan.Zero).AddHours(8);
    }

    private static string DayOf(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task CheckAsync(PipelineUnderTest pipeline)
    {
        Assert.True(await pipeline.Host.RunTimerAsync("DeliveryFormCheck"));
        await pipeline.QuietAsync();
    }

    private static async Task<IReadOnlyList<string>> FormMailsAsync(PipelineUnderTest pipeline) =>
        [
            .. (await pipeline.MailsAsync()).Where(m =>
                m.Contains("[Admin] Delivery form differences", StringComparison.Ordinal)
            ),
        ];
}
