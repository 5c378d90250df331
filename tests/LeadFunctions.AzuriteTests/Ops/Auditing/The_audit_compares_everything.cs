using Azure;
using Azure.Data.Tables;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Ops.Auditing;
using LeadFunctions.Ops.ConfiguringCampaigns;
using LeadFunctions.Pipeline.ReceivingUploads;

namespace LeadFunctions.AzuriteTests.Ops.Auditing;

public sealed class The_audit_compares_everything(AuditedPipeline audited) : IClassFixture<AuditedPipeline>
{
    private static readonly LeadCode Immediate = LeadCode.Parse(TestConfig.Immediate);
    private static readonly LeadCode Weekly = LeadCode.Parse(TestConfig.Weekly);

    /// <summary>For each comparison one record that is broken on purpose, and whose repair brings it back.</summary>
    private static readonly Dictionary<string, (Discrepancy What, Func<AuditedPipeline, Task> Break)> Broken = new()
    {
        ["a place that its row does not know"] = (
            Discrepancy.PlaceWithoutRow,
            async a =>
                await a
                    .Pipeline.Store<DeliveryStore>()
                    .ClaimAsync(
                        Weekly,
                        new RoomLimits(new("2026-11", "2026-W47", "2026-11-21"), 1000),
                        a.Batch.Affiliate,
                        [Candidate.Of((await a.RowAsync(3)).Usable)],
                        RunName.Parse("nobody"),
                        isCollected: true,
                        a.Pipeline.Clock.GetUtcNow(),
                        default
                    )
        ),
        ["a place that was sent and that its row does not know"] = (
            Discrepancy.PlaceWithoutRow,
            a =>
                ChangeAsync(a, 1, lead => lead with { Matches = [.. lead.Matches.Where(m => m.LeadCode != Immediate)] })
        ),
        ["a row that lost its place"] = (
            Discrepancy.RowWithoutPlace,
            async a =>
                await Table(a, Tables.Deliveries)
                    .DeleteEntityAsync(Weekly.Value, Keys.Delivery((await a.RowAsync(2)).Person!))
        ),
        ["a row that does not know that it was sent"] = (
            Discrepancy.RowAndPlaceDiffer,
            a => ChangeAsync(a, 1, Scheduled)
        ),
        ["a place that does not know that it was sent"] = (Discrepancy.RowAndPlaceDiffer, a => UnsendAsync(a, 1)),
        ["a send whose message was lost"] = (
            Discrepancy.NoSendToCome,
            async a =>
            {
                await UnsendAsync(a, 1);
                await ChangeAsync(a, 1, Scheduled);
                await MergeAsync(
                    a,
                    Tables.Leads,
                    new(Keys.Chunk(a.Batch.Id, 0), Keys.Marker) { ["Step"] = nameof(ChunkStep.Routed) }
                );
            }
        ),
        ["a weekly send that was begun and lost"] = (
            Discrepancy.NoSendToCome,
            async a =>
            {
                var (lead, person) = (new LeadId(a.Batch.Id, 1), (await a.RowAsync(1)).Person!);
                await a
                    .Pipeline.Store<RunStore>()
                    .StartAsync(Jobs.WeeklySend(Weekly), "2026-W01", a.Pipeline.Clock.GetUtcNow(), default);
                await a
                    .Pipeline.Store<OutputFiles>()
                    .DecideOnceAsync(
                        $"weekly-sends/{Weekly}/2026-W01.json",
                        BinaryData.FromString(Json.Write<PlannedDelivery[]>([new(lead, person, a.Batch.Affiliate)])),
                        default
                    );
                await a
                    .Pipeline.Store<DeliveryStore>()
                    .LockAsync(Weekly, new HashSet<LeadId> { lead }, _ => true, RunName.Parse("2026-W01"), default);
            }
        ),
        ["a window that is missing"] = (
            Discrepancy.WindowMissing,
            async a =>
            {
                var window = await Table(a, Tables.ReturnWindows).QueryAsync<TableEntity>().FirstAsync();
                await Table(a, Tables.ReturnWindows).DeleteEntityAsync(window.PartitionKey, window.RowKey);
            }
        ),
        ["a row that waits and is not listed"] = (
            Discrepancy.WaitsUnlisted,
            async a =>
            {
                var waiting = await Table(a, Tables.Waiting).QueryAsync<TableEntity>().FirstAsync();
                await Table(a, Tables.Waiting).DeleteEntityAsync(waiting.PartitionKey, waiting.RowKey);
            }
        ),
        ["a claim of a row that is no lead"] = (
            Discrepancy.ClaimOfNoLead,
            async a =>
            {
                var person = (await a.RowAsync(2)).Person!;
                await Table(a, Tables.People)
                    .AddEntityAsync(
                        new TableEntity(Keys.Bucket(person), Keys.PersonClaim(person, CategoryId.Parse("erp"), null))
                        {
                            ["Owner"] = new LeadId(a.Batch.Id, 4).ToString(),
                            ["Affiliate"] = a.Batch.Affiliate.Value,
                            ["Content"] = "x",
                        }
                    );
            }
        ),
        ["a claim of a row that is not there"] = (
            Discrepancy.ClaimOfNoLead,
            async a =>
            {
                var person = (await a.RowAsync(2)).Person!;
                await Table(a, Tables.People)
                    .AddEntityAsync(
                        new TableEntity(Keys.Bucket(person), Keys.PersonClaim(person, CategoryId.Parse("backup"), null))
                        {
                            ["Owner"] = new LeadId(a.Batch.Id, 700).ToString(),
                            ["Affiliate"] = a.Batch.Affiliate.Value,
                            ["Content"] = "x",
                        }
                    );
            }
        ),
        ["a row that its person's index does not list"] = (
            Discrepancy.RowNotIndexed,
            async a =>
            {
                var lead = await a.RowAsync(2);
                var (from, before) = Keys.PersonLeads(lead.Person!);
                var lines = TableClient.CreateQueryFilter(
                    $"PartitionKey eq {Keys.Bucket(lead.Person!)} and RowKey ge {from} and RowKey lt {before}"
                );
                await foreach (var line in Table(a, Tables.People).QueryAsync<TableEntity>(lines))
                    await Table(a, Tables.People).DeleteEntityAsync(line);
            }
        ),
        ["a room that counts wrong"] = (
            Discrepancy.RoomMiscounted,
            a => MergeAsync(a, Tables.Deliveries, new(Immediate.Value, Keys.Room) { ["Total"] = 99 })
        ),
        ["a batch that counts wrong"] = (
            Discrepancy.BatchMiscounted,
            a =>
                MergeAsync(
                    a,
                    Tables.Batches,
                    new(a.Batch.Affiliate.Value, a.Batch.Id.Value) { ["Counts"] = """{"Sent":5}""" }
                )
        ),
        ["a campaign that counts a batch wrong"] = (
            Discrepancy.BatchMiscounted,
            a =>
                MergeAsync(
                    a,
                    Tables.CampaignCounts,
                    new(Immediate.Value, a.Batch.Id.Value) { ["Statuses"] = """{"Sent":5}""" }
                )
        ),
        ["an upload that nobody received"] = (
            Discrepancy.UploadWithoutBatch,
            async a =>
            {
                await a.Pipeline.RestartWithoutAsync(typeof(ReceiveUploadTrigger));
                await a.Pipeline.DropAsync(Containers.Uploads, "infuse-media/lost.csv", TestConfig.People(1, "late"));
            }
        ),
        ["a configuration file that nobody applied"] = (
            Discrepancy.ConfigurationNotInForce,
            async a =>
            {
                await a.Pipeline.RestartWithoutAsync(typeof(ConfigureCampaignsTrigger));
                await a.Pipeline.DropAsync(
                    Containers.Config,
                    $"campaigns/{Immediate}.json",
                    TestConfig.Campaign(cap: 900).Content
                );
            }
        ),
        ["facts that are gone"] = (
            Discrepancy.FactsDiffer,
            async a =>
                await a
                    .Pipeline.Store<LeadStorage>()
                    .Container(Containers.Facts)
                    .DeleteBlobAsync(FactFiles.PathOf(a.Batch.Id))
        ),
        ["facts of other rows"] = (
            Discrepancy.FactsDiffer,
            async a =>
                await a
                    .Pipeline.Store<OutputFiles>()
                    .WriteAsync(
                        Containers.Facts,
                        FactFiles.PathOf(a.Batch.Id),
                        stream =>
                            LeadColumns.Table.WriteAsync(
                                stream,
                                AsyncEnumerable.Empty<IReadOnlyList<LeadFact>>(),
                                default
                            ),
                        default
                    )
        ),
        ["a mail that nobody sends"] = (
            Discrepancy.MailWithoutEnd,
            a =>
                a.Pipeline.Store<MailStore>()
                    .PlanAsync(
                        new PlannedMail(
                            new MailKey("2026-11", "00112233445566778899aabbccddeeff"),
                            Recipient.Ops,
                            "A mail",
                            "text",
                            "html"
                        ),
                        default
                    )
        ),
    };

    public static TheoryData<string> Names => [.. Broken.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Finds_repairs_and_then_finds_nothing(string broken)
    {
        Assert.Empty((await audited.AuditAsync()).Findings);
        await Broken[broken].Break(audited);
        var found = await audited.AuditAsync();
        Assert.Contains(found.Findings, f => f.What == Broken[broken].What && f.Repaired is not null);
        await audited.Pipeline.RestartAsync();
        await audited.Pipeline.QuietAsync();
        Assert.Empty((await audited.AuditAsync()).Findings);
        Assert.Contains(
            $"{DiscrepancyWords.Of(Broken[broken].What).Name},",
            await audited.Pipeline.ReadAsync(Containers.Reports, found.Report[8..] + ".csv"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_comparison_is_broken_on_purpose() =>
        Assert.Equal(
            Enum.GetValues<Discrepancy>()
                .Except([Discrepancy.RowsMissing, Discrepancy.BatchNotThrough, Discrepancy.WindowNotClosed])
                .Order(),
            Broken.Values.Select(b => b.What).Distinct().Order()
        );

    [Fact]
    public async Task What_nobody_can_repair_is_told_by_mail_and_on_the_second_time_as_an_alert()
    {
        // Older than what the sweep looks at.
        var batch = BatchId.Of(audited.Pipeline.Clock.GetUtcNow().AddDays(-10), "infuse-media/stuck.csv", "etag");
        await audited
            .Pipeline.Store<BatchStore>()
            .OpenAsync(
                new Batch(audited.Batch.Affiliate, batch, "infuse-media/stuck.csv", 10)
                {
                    State = BatchState.Received,
                    Rows = 10,
                },
                default
            );
        var row = (
            await Table(audited, Tables.Leads).GetEntityAsync<TableEntity>(Keys.Chunk(audited.Batch.Id, 0), Keys.Row(4))
        ).Value;
        await Table(audited, Tables.Leads).DeleteEntityAsync(row.PartitionKey, row.RowKey);
        var found = await audited.AuditAsync();
        Assert.Equal(
            [Discrepancy.RowsMissing, Discrepancy.BatchNotThrough],
            found.Findings.OrderBy(f => f.What).Select(f => f.What)
        );
        Assert.Equal(0, found.Again);
        audited.Pipeline.Clock.Advance(TimeSpan.FromHours(2));
        await audited.Pipeline.QuietAsync();
        Assert.Equal(2, (await audited.AuditAsync()).Again);
        await audited.Pipeline.QuietAsync();
        Assert.Contains(
            await audited.Pipeline.MailsAsync(),
            m =>
                m.Contains("[Admin] Audit [", StringComparison.Ordinal)
                && m.Contains(
                    $"Rows missing | {audited.Batch.Id} | 5 rows were received, 4 are there | no",
                    StringComparison.Ordinal
                )
        );
        Assert.Contains(
            audited.Pipeline.Logs.Lines,
            line => line.Contains("2 things are wrong that the audit before found as well", StringComparison.Ordinal)
        );
        await Table(audited, Tables.Leads).AddEntityAsync(row);
        await Table(audited, Tables.Batches).DeleteEntityAsync(audited.Batch.Affiliate.Value, batch.Value);
    }

    private static TableClient Table(AuditedPipeline audited, string name) =>
        audited.Pipeline.Store<LeadStorage>().Table(name);

    private static async Task MergeAsync(AuditedPipeline audited, string table, TableEntity entity) =>
        await Table(audited, table).UpdateEntityAsync(entity, ETag.All);

    private static async Task ChangeAsync(AuditedPipeline audited, int row, Func<Lead, Lead> change) =>
        await audited
            .Pipeline.Store<LeadStore>()
            .UpdateAsync(audited.Batch.Id, 0, lead => lead.Id.Row == row ? change(lead) : lead, default);

    private static Lead Scheduled(Lead lead) =>
        lead with
        {
            Matches =
            [
                .. lead.Matches.Select(m =>
                    m.LeadCode == Immediate ? m with { Delivery = DeliveryState.Scheduled, SentAt = null } : m
                ),
            ],
        };

    private static async Task UnsendAsync(AuditedPipeline audited, int row)
    {
        var key = Keys.Delivery((await audited.RowAsync(row)).Person!);
        var place = (await Table(audited, Tables.Deliveries).GetEntityAsync<TableEntity>(Immediate.Value, key)).Value;
        place.Remove("SentAt");
        await Table(audited, Tables.Deliveries).UpdateEntityAsync(place, place.ETag, TableUpdateMode.Replace);
    }
}
