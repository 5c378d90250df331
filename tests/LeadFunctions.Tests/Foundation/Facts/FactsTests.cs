using System.Text;
using DuckDB.NET.Data;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Privacy.ErasingPeople;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Foundation.Facts;

/// <summary>Facts are read by DuckDB, which knows nothing of us.</summary>
public sealed class FactsTests : IDisposable
{
    private const string Page = "docs/reference/facts.md";

    private static readonly Batch Uploaded = new(Sample.Affiliate.Name, Sample.Batch, "infuse-media/leads.csv", 100)
    {
        State = BatchState.Completed,
        Columns = [new("Email", Field.Email), new("Lead Code", Field.LeadCode)],
        Rows = 4,
    };

    private static readonly LeadCode Other = LeadCode.Parse("INT-ABC-DEF-1");

    private static readonly Lead[] Rows =
    [
        Sample.Lead(
            1,
            routed: true,
            matches:
            [
                new(
                    Sample.LeadCode,
                    [],
                    DeliveryState.Sent,
                    RunName.Parse("run"),
                    Sample.Noon,
                    "\"0x1\"",
                    Commercial: CommercialState.Final,
                    Feedback: new(
                        new(false, new(2026, 11, 19), Sample.Noon, 1),
                        new(FeedbackStage.Lost, new(2026, 11, 19), Sample.Noon, 1),
                        new(FeedbackReason.NoBudget, new(2026, 11, 19), Sample.Noon, 1)
                    )
                ),
                new(
                    Other,
                    [
                        new(ReasonCode.GeoMismatch, Field.Country, "US"),
                        new(ReasonCode.TitleNotOnList, Field.JobTitle, "it manager"),
                    ]
                ),
            ]
        ),
        Sample.Lead(2, routed: true, matches: [new(Sample.LeadCode, [new(ReasonCode.CapReached)])]),
        new(new(Sample.Batch, 3), 4, ["nobody", $"{Sample.LeadCode}"])
        {
            Intake = Intake.Unusable,
            Reasons = [new(ReasonCode.InvalidEmail, Field.Email, "nobody"), new(ReasonCode.PlaceholderName)],
        },
        Sample.Lead(4, Intake.Omitted) with
        {
            Reasons = [new(ReasonCode.Duplicate, Expected: "row 2")],
        },
    ];

    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task What_customers_say_stands_beside_the_campaign()
    {
        await WriteAsync(Rows);
        Assert.Equal(
            [$"{Sample.LeadCode} False Lost NoBudget"],
            Query(
                """
                SELECT c.lead_code, c.on_target, c.stage, c.feedback_reason
                FROM (SELECT unnest(campaigns) AS c FROM facts) WHERE c.on_target IS NOT NULL
                """
            )
        );
    }

    [Fact]
    public async Task Counts_by_status_reason_campaign_and_affiliate_agree_to_the_row()
    {
        await WriteAsync(Rows);

        Assert.Equal(
            Rows.CountBy(r => $"{r.Status}").Select(c => $"{c.Key} {c.Value}").Order(),
            Query("SELECT status, count(*) FROM facts GROUP BY ALL ORDER BY ALL")
        );
        Assert.Equal(
            Rows.SelectMany(r => r.Reasons).CountBy(r => $"{r.Code}").Select(c => $"{c.Key} {c.Value}").Order(),
            Query(
                """
                SELECT reason, count(*) FROM (SELECT unnest(string_split(reasons, ' ')) AS reason FROM facts)
                WHERE reason <> '' GROUP BY ALL ORDER BY ALL
                """
            )
        );
        var standings = new CampaignStandings(Uploaded.Columns);
        Assert.Equal(
            Rows.SelectMany(standings.Of)
                .CountBy(s => $"infuse-media {s.LeadCode} {s.Status}")
                .Select(c => $"{c.Key} {c.Value}")
                .Order(),
            Query(
                """
                SELECT affiliate, c.lead_code, c.status, count(*)
                FROM (SELECT affiliate, unnest(campaigns) AS c FROM facts)
                GROUP BY ALL ORDER BY ALL
                """
            )
        );
    }

    [Fact]
    public async Task A_row_is_told_with_each_campaign_that_it_concerns()
    {
        await WriteAsync(Rows);

        Assert.Equal(
            [
                "1 Final True   0x1 11/18/2026 12:00:00 False True",
                "1 Unsent False GeoMismatch TitleNotOnList    False False",
                "2 Unsent False CapReached    False False",
                "3 Unusable False InvalidEmail PlaceholderName    False False",
            ],
            Query(
                """
                SELECT row, c.status, c.accepted, c.reasons, c.missed, c.version, c.sent_at, c.returned, c.final
                FROM (SELECT row, unnest(campaigns) AS c FROM facts) ORDER BY row, c.status
                """
            )
        );
        Assert.Equal(
            ["1 11/18/2026 US 201-500 it manager it manager Manager InformationTechnology contoso False 11/17/2026"],
            Query(
                """
                SELECT row, day, country, size, title, title_key, title_level, title_function,
                    company_key, free_mail, lead_date
                FROM facts WHERE row = 1
                """
            )
        );
    }

    [Fact]
    public async Task What_is_not_known_is_there_in_no_form()
    {
        await WriteAsync(Rows);
        Assert.Equal(
            ["4 3 3 3 1 0 4"],
            Query(
                """
                SELECT count(*), count(person), count(title), count(country), count(lead_code), count(state), count(reasons)
                FROM facts
                """
            )
        );
    }

    [Fact]
    public async Task The_same_rows_make_the_same_bytes()
    {
        var first = await WriteAsync(Rows);
        Assert.Equal(first, await WriteAsync(Rows));
        Assert.NotEqual(first, await WriteAsync(Rows.Take(3)));
    }

    [Fact]
    public async Task No_name_address_phone_or_own_words_are_in_a_file()
    {
        var bytes = Encoding.Latin1.GetString(await WriteAsync(Rows));

        Assert.Contains("it manager", bytes, StringComparison.Ordinal);
        Assert.Contains(Sample.Person.Value, bytes, StringComparison.Ordinal);
        Assert.All(
            ["ann.lee", "Ann", "Lee", "555", "asked for a call", "nobody"],
            text => Assert.DoesNotContain(text, bytes, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public async Task Where_a_row_comes_from_is_a_fact_as_long_as_its_words_may_be_kept()
    {
        var origin = new Dictionary<string, string>
        {
            [Field.Publisher] = "TechDaily",
            [Field.UtmTerm] = "ann@example.com",
            [Field.Asset] = new string('x', 300),
            [Field.ConsentTime] = "2026-11-17 10:00",
        };
        var known = Rows[0] with
        {
            Data = Sample.Data with { Origin = origin },
            Source = new(SourceKind.Event, SourceVehicle.EventScan)
            {
                Rule = "fairs",
                Version = "\"0x9\"",
                SubSource = "TechDaily",
            },
        };
        var unusable = Rows[2] with { Source = new(SourceKind.Unknown, SourceVehicle.AffiliateFile) };
        var removed = ErasedRow.Bare(known, Uploaded.Columns, TitleDictionary.BuiltIn);
        await WriteAsync([known, unusable, Rows[3], removed]);

        Assert.Equal(
            [
                "Event EventScan fairs 0x9 TechDaily True 201 1 TechDaily",
                "Unknown AffiliateFile      0 ",
                "     False  0 ",
                "Event EventScan fairs 0x9    0 ",
            ],
            Query(
                """
                SELECT source_kind, source_vehicle, source_rule, source_version, sub_source, evidence, length(asset),
                    len(origin), array_to_string(list_transform(origin, o -> o.text), ';') FROM facts
                """
            )
        );
        Assert.DoesNotContain(
            "ann@example",
            Encoding.Latin1.GetString(await File.ReadAllBytesAsync(_path)),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Fact]
    public async Task Only_answers_that_a_campaign_allows_are_facts()
    {
        var answers = new KnownAnswers([
            Sample.Campaign with
            {
                SmarterQuestions =
                [
                    new()
                    {
                        Symbol = "SQ1",
                        Text = "How soon?",
                        Answers = ["In 3 months", "Later"],
                    },
                ],
            },
        ]);
        Assert.Equal(
            [new AnswerFact("SQ1", "In 3 months")],
            answers.Of(new Dictionary<string, string> { [" sq1 "] = "in 3 Months", ["Notes"] = "Later" })
        );
        Assert.Equal(
            [new AnswerFact("SQ1", "Later")],
            answers.Of(new Dictionary<string, string> { ["How soon?"] = "later" })
        );
        Assert.Equal(
            [new AnswerFact("SQ1", null)],
            answers.Of(new Dictionary<string, string> { ["SQ1"] = "call Ann Lee at 555 0100", ["How soon?"] = "Later" })
        );
        Assert.Empty(answers.Of(new Dictionary<string, string> { ["SQ1"] = "", ["Notes"] = "Later" }));
    }

    [Fact]
    public async Task What_is_written_is_read_column_by_column()
    {
        await WriteAsync(Rows);
        await using var file = File.OpenRead(_path);
        var read = 0;
        await foreach (var group in FactTable<LeadFact>.ReadAsync(file, new FactTexts(), default))
        {
            read += group.Rows;
            Assert.Equal(
                "Final Unsent Unusable Omitted",
                string.Join(' ', await LeadColumns.Status.ReadAsync(group, default))
            );
            Assert.Equal([1, 2, 3, 4], await LeadColumns.Row.ReadAsync(group, default));
            Assert.Equal(
                [new DateOnly(2026, 11, 17), new DateOnly(2026, 11, 17), null, new DateOnly(2026, 11, 17)],
                await LeadColumns.LeadDate.ReadAsync(group, default)
            );
            Assert.Equal(Sample.Batch.UploadedAt, (await LeadColumns.UploadedAt.ReadAsync(group, default))[3]);
            var codes = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignLeadCode, default);
            Assert.Equal($"{Sample.LeadCode} {Other}", string.Join(' ', codes.Of(0)));
            Assert.Equal($"{Sample.LeadCode}", string.Join(' ', codes.Of(2)));
            Assert.Empty(codes.Of(3).ToArray());
            var sent = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignSentAt, default);
            Assert.Equal([Sample.Noon, null], sent.Of(0).ToArray());
            var answers = await LeadColumns.Answers.ReadAsync(group, LeadColumns.Symbol, default);
            Assert.Empty(answers.Of(0).ToArray());
        }
        Assert.Equal(4, read);
    }

    [Fact]
    public async Task A_file_from_before_a_column_was_has_none_of_it()
    {
        var older = new FactTable<LeadFact>(0, [LeadColumns.Row]);
        await using (var file = File.Create(_path))
            await older.WriteAsync(file, Groups([.. Facts(Rows)]), default);
        await using var read = File.OpenRead(_path);
        await foreach (var group in FactTable<LeadFact>.ReadAsync(read, new FactTexts(), default))
        {
            Assert.All(await LeadColumns.Status.ReadAsync(group, default), Assert.Null);
            var codes = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignLeadCode, default);
            Assert.Empty(codes.Of(3).ToArray());
        }
    }

    [Fact]
    public void The_page_tells_exactly_the_columns()
    {
        var page = Repository.Read(Page);
        Assert.Equal(
            LeadColumns.Table.Columns.Select(c => c.Name),
            Markdown.Table(page, "## Columns of leads").Select(row => Markdown.OneCode(row[0]))
        );
        Assert.Equal(
            OrganicColumns.Table.Columns.Select(c => c.Name),
            Markdown.Table(page, "## Organic conversions").Select(row => Markdown.OneCode(row[0]))
        );
        Assert.Contains($"Version {LeadColumns.Version};", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_five_questions_of_the_page_are_answered()
    {
        await WriteAsync(Rows);
        var queries = Repository
            .Read(Page)
            .Split("```sql\n")
            .Skip(1)
            .Select(block => block.Split("```")[0])
            .Where(sql =>
                sql.StartsWith("SELECT", StringComparison.Ordinal)
                && !sql.Contains("OPENROWSET", StringComparison.Ordinal)
            )
            .ToList();
        Assert.Equal(5, queries.Count);
        Assert.All(queries, query => Query(query));
        Assert.Equal(
            ["INT-FFA-ESF-2541 CapReached 1", "INT-ABC-DEF-1 TitleNotOnList 1", "INT-ABC-DEF-1 GeoMismatch 1"],
            Query(queries[1]).OrderDescending(StringComparer.Ordinal)
        );
        Assert.Equal(["infuse-media Manager 1 0"], Query(queries[3]));
    }

    [Fact]
    public void The_day_of_a_file_is_that_of_its_upload_in_UTC() =>
        Assert.Equal("leads/day=2026-11-18/20261118T090000-4f2a9c01d3b2.parquet", FactFiles.PathOf(Sample.Batch));

    private static IEnumerable<LeadFact> Facts(IEnumerable<Lead> rows)
    {
        var facts = new LeadFacts(Uploaded, new KnownAnswers([]), TitleDictionary.BuiltIn);
        return rows.Select(facts.Of);
    }

    private async Task<byte[]> WriteAsync(IEnumerable<Lead> rows)
    {
        await using (var file = File.Create(_path))
            await LeadColumns.Table.WriteAsync(file, Groups([.. Facts(rows)]), default);
        return await File.ReadAllBytesAsync(_path);
    }

    private static async IAsyncEnumerable<IReadOnlyList<LeadFact>> Groups(IReadOnlyList<LeadFact> facts)
    {
        await Task.CompletedTask;
        yield return facts;
    }

    private List<string> Query(string query)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"CREATE VIEW facts AS SELECT * FROM read_parquet('{_path}'); {query}";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.FieldCount == 0 && reader.NextResult())
            continue;
        while (reader.Read())
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetValue(i)}")));
        return rows;
    }
}
