using LeadFunctions.Affiliates.FraudSignals;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Tests.Affiliates.FraudSignals;

public sealed class SignalTests
{
    private static readonly DateTimeOffset UploadedAt = new(2026, 11, 20, 18, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-11-19 14:03:22", "2026-11-19 14:03:22")]
    [InlineData("2026-11-19T14:03:22.123Z", "2026-11-19 14:03:22")]
    [InlineData("2026-11-19T14:03:22+02:00", "2026-11-19 12:03:22")]
    [InlineData("2026-11-19T14:03:22-0530", "2026-11-19 19:33:22")]
    [InlineData("Nov 19, 2026 2:03:22 PM", "2026-11-19 14:03:22")]
    [InlineData("19.11.2026 00:03:22", "2026-11-19 00:03:22")]
    [InlineData("Nov 19, 2026 12:03:22 AM", "2026-11-19 00:03:22")]
    public void A_time_with_seconds_is_read(string text, string expected)
    {
        var time = StampedTime.Read(text, null)!;
        Assert.Equal(expected, $"{time.At - (time.Offset ?? default):yyyy-MM-dd HH:mm:ss}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-11-19")]
    [InlineData("2026-11-19 14:03")]
    [InlineData("2026-11-19 14:03:00")]
    [InlineData("2026-11-19T00:00:00Z")]
    [InlineData("03/04/2026 14:03:22")]
    [InlineData("2026-11-19 25:03:22")]
    [InlineData("yes, I agree at 14:03:22")]
    public void Days_whole_minutes_and_what_may_mean_two_days_are_no_times(string text) =>
        Assert.Null(StampedTime.Read(text, null));

    [Fact]
    public void A_time_without_its_zone_counts_as_late_only_where_it_is_everywhere()
    {
        Assert.DoesNotContain("after the upload", Odd("2026-11-21 07:00:01"), StringComparison.Ordinal);
        Assert.Contains("after the upload", Odd("2026-11-21 09:00:01"), StringComparison.Ordinal);
        Assert.Contains("after the upload", Odd("2026-11-20T18:20:01Z"), StringComparison.Ordinal);
        Assert.Contains("before the campaign", Odd("2026-09-01T18:20:01Z"), StringComparison.Ordinal);
        Assert.Contains("same to the second", Odd("2026-11-19T18:20:01Z"), StringComparison.Ordinal);
        // Nine times are too few to be the same.
        Assert.Null(OddTimes.Of(Timed("2026-11-19T18:20:01Z", 9), UploadedAt));
    }

    [Fact]
    public void A_phone_of_three_people_flags_where_they_are_of_two_companies()
    {
        FlagRow[] two = [Row(1, phone: "+1 555 0100 11"), Row(2, phone: "+1 555 0100 11", company: "Other")];
        Assert.Null(SharedPhones.Of(two));
        var three = SharedPhones.Of([.. two, Row(3, phone: "+1 555 0100 11")])!;
        Assert.Equal([1, 2, 3], three.Rows);
        // A switchboard, and one company under two domains.
        Assert.Null(SharedPhones.Of([.. Enumerable.Range(1, 9).Select(i => Row(i, phone: "+1 555 0100 11"))]));
        Assert.Null(
            SharedPhones.Of([
                .. Enumerable.Range(1, 9).Select(i => Row(i, phone: "+1 555 0100 11", domain: $"a{i % 2}.example")),
            ])
        );
    }

    [Theory]
    [InlineData(49, 20, 0.0, false)]
    [InlineData(50, 5, 0.0, false)]
    [InlineData(50, 6, 0.0, true)]
    [InlineData(50, 6, 0.05, false)]
    [InlineData(50, 8, 0.05, true)]
    public void A_company_flags_from_50_rows_over_a_tenth_and_three_times_the_median(
        int rows,
        int own,
        double median,
        bool flags
    )
    {
        var found = new OneCompany([
            .. Enumerable.Range(1, rows).Select(i => Row(i, company: i <= own ? "Zenco" : $"Firm {i}")),
        ]).Over(new FlagBaseline { LargestCompany = median });
        Assert.Equal(flags, found is not null);
        Assert.Equal(flags ? Enumerable.Range(1, own) : [], found?.Rows ?? []);
    }

    [Fact]
    public void A_campaign_of_named_companies_never_flags_one() =>
        Assert.Null(
            new OneCompany([.. Enumerable.Range(1, 100).Select(i => Row(i) with { IsOfNamedCompanies = true })]).Over(
                new FlagBaseline()
            )
        );

    [Theory]
    [InlineData("john.smith", "John Smith", true)]
    [InlineData("jsmith", "John Smith", true)]
    [InlineData("js", "John Smith", true)]
    [InlineData("smitj", "John Smith", true)]
    [InlineData("mueller.k", "Karl Müller", true)]
    [InlineData("muller", "Karl Mueller", true)]
    [InlineData("info", "John Smith", false)]
    [InlineData("x9k2", "John Smith", false)]
    [InlineData("anna.jones", "Peter Brown", false)]
    public void An_address_is_of_a_name_where_it_has_a_part_of_it(string local, string name, bool isRelated) =>
        Assert.Equal(isRelated, UnrelatedAddresses.IsRelated(local, UnrelatedAddresses.Words(name)));

    [Fact]
    public void Names_without_Latin_letters_are_not_compared()
    {
        var rows = Enumerable.Range(1, 50).Select(i => Row(i, first: "伟", last: "王", email: $"x{i}@a.example"));
        Assert.Equal(0, new UnrelatedAddresses([.. rows]).Named);
    }

    [Fact]
    public void Numbers_that_count_up_flag_from_row_to_row_and_behind_one_word()
    {
        var rows = Enumerable.Range(1, 4).Select(i => Row(i, email: $"{(char)('a' + i)}nn{70 + i}@a.example"));
        Assert.Equal([1, 2, 3, 4], NumberedAddresses.Of([.. rows])!.Rows);
        Assert.Null(NumberedAddresses.Of([.. rows.Take(3)]));
        Assert.Null(NumberedAddresses.Of([.. rows.Select(r => Row(r.Line, email: "ann@a.example"))]));
        int[] mixed = [3, 1, 4, 2];
        Assert.NotNull(NumberedAddresses.Of([.. mixed.Select(i => Row(i, email: $"lead{i}@a.example"))]));
        Assert.Null(NumberedAddresses.Of([.. mixed.Select(i => Row(i, email: $"lead{i}@a{i}.example"))]));
        Assert.Null(NumberedAddresses.Of([.. mixed.Select(i => Row(i, email: $"lead{i * 7}@a.example"))]));
    }

    [Theory]
    [InlineData("we need a new system for the whole of our sales team", true)]
    [InlineData("We need a NEW system, for the whole of our sales team!", true)]
    [InlineData("no need", false)]
    [InlineData("nothing of what you offer suits what our company does in its field", false)]
    public void Free_answers_are_alike_without_case_and_punctuation(string text, bool isAlike)
    {
        var rows = Enumerable
            .Range(1, 10)
            .Select(i =>
                Row(
                    i,
                    answer: i == 1
                        ? "We need a new system for the whole of our sales team."
                        : $"{text}{new string(' ', i)}"
                )
            )
            .Concat(Enumerable.Range(11, 30).Select(i => Row(i, answer: Different(i))));
        var found = AlikeAnswers.Of([.. rows]);
        Assert.Equal(isAlike, found?.Rows.Contains(1) == true);
    }

    [Fact]
    public void Hashes_of_texts_differ_in_few_bits_where_few_words_do()
    {
        var words = Different(1).Split(' ');
        Assert.Equal(0, SimHash.Distance(SimHash.Of(words), SimHash.Of(words.Reverse())));
        Assert.InRange(SimHash.Distance(SimHash.Of(words), SimHash.Of(Different(2).Split(' '))), 10, 54);
    }

    [Theory]
    [InlineData(12, 0.4, 2.42e-14, 0.01)]
    [InlineData(3, 2.0, 0.3233, 0.001)]
    [InlineData(1, 5.0, 0.99326, 0.001)]
    [InlineData(0, 5.0, 1, 0.001)]
    public void The_tail_of_a_Poisson_number_is_that_of_tables(int atLeast, double mean, double p, double within) =>
        Assert.InRange(Tails.Poisson(atLeast, mean) / p, 1 - within, 1 + within);

    [Theory]
    [InlineData(16.919, 9, 0.05)]
    [InlineData(27.877, 9, 0.001)]
    [InlineData(3.841, 1, 0.05)]
    [InlineData(9.488, 4, 0.05)]
    public void The_tail_of_chi_square_is_that_of_tables(double atLeast, int degrees, double p) =>
        Assert.InRange(Tails.ChiSquare(atLeast, degrees) / p, 0.995, 1.005);

    [Fact]
    public void Of_likely_signals_the_least_likely_is_held_to_the_number_of_all()
    {
        var (burst, digits) = (Likely(FlagSignal.Burst, 4e-7), Likely(FlagSignal.Digits, 9e-5));
        Assert.Equal([8e-7, 9e-5], FlagLook.Sure([digits, burst]).Select(s => s.P!.Value));
        Assert.Empty(FlagLook.Sure([Likely(FlagSignal.Burst, 6e-7), Likely(FlagSignal.Digits, 0.5)]));
        Assert.Single(FlagLook.Sure([Likely(FlagSignal.Burst, 6e-7)]));
        Assert.Equal(1, Assert.Single(FlagLook.Sure([Likely(FlagSignal.Burst, 0)])).Strength);
    }

    [Fact]
    public void No_signal_alone_is_amber_two_at_their_limits_are_and_three_whole_ones_are_red()
    {
        Assert.Equal(FlagLevel.None, LevelOf(1));
        Assert.Equal(FlagLevel.Amber, LevelOf(Evidence.StrengthOf(5, 5), Evidence.StrengthOf(5, 5)));
        Assert.Equal(FlagLevel.Amber, LevelOf(1, 1));
        Assert.Equal(FlagLevel.Red, LevelOf(1, 1, 1));
    }

    [Fact]
    public void A_batch_without_rows_bears_nothing() =>
        Assert.Equal(0, FlagLook.Of([], UploadedAt, new FlagBaseline()).Score);

    [Fact]
    public void Evidence_tells_no_value_of_a_row()
    {
        var batch = Enum.GetValues<FlagSignal>()
            .Aggregate(new InventedBatch(CleanKind.Usual, 400, 5), (planted, fault) => planted.With(fault));
        var look = FlagLook.Of(batch.Rows, InventedBatch.UploadedAt, new FlagBaseline());
        Assert.InRange(look.Signals.Count, 6, 9);
        Assert.All(
            look.Signals,
            s =>
                Assert.DoesNotContain(
                    batch.Rows,
                    r =>
                        s.What.Contains(r.Data.FirstName, StringComparison.Ordinal)
                        || s.What.Contains('@', StringComparison.Ordinal)
                        || s.What.Contains(r.Data.Company, StringComparison.Ordinal)
                )
        );
        Assert.All(look.Signals, s => Assert.InRange(s.Rows.Count, 1, FoundSignal.MostRows));
    }

    [Fact]
    public void A_batch_that_was_flagged_is_no_measure_unless_ops_found_it_false()
    {
        var affiliate = AffiliateName.Parse("infuse-media");
        var flags = Enumerable
            .Range(1, 3)
            .Select(i => new BatchFlags(affiliate, BatchId.Of(UploadedAt.AddDays(-i), "a", $"{i}"), default, 0.5)
            {
                Counters = new FlagCounters { LargestCompany = 0.2 },
            })
            .ToList();
        var batch = BatchId.Of(UploadedAt, "a", "b");
        Assert.Equal(0, FlagBaseline.Of(affiliate, batch, flags).LargestCompany);
        var isFalse = new FlagMark(UploadedAt, FlagVerdict.False, "Olga Ops", "a fair");
        Assert.Equal(
            0.2,
            FlagBaseline.Of(affiliate, batch, flags.Select(f => f with { Mark = isFalse })).LargestCompany
        );
        Assert.Equal(0, FlagBaseline.Of(AffiliateName.Parse("other"), batch, flags).LargestCompany);
    }

    private static FlagLevel LevelOf(params double[] strengths) =>
        new BatchFlags(
            AffiliateName.Parse("infuse-media"),
            BatchId.Of(UploadedAt, "a", "b"),
            default,
            FlagLook.ScoreOf(strengths.Select(s => new FoundSignal(FlagSignal.Burst, s, null, "", [])))
        ).Level;

    private static FoundSignal Likely(FlagSignal signal, double p) => new(signal, 0, p, "", []);

    private static string Odd(string time) => OddTimes.Of(Timed(time, 20), UploadedAt)!.What;

    private static List<FlagRow> Timed(string time, int rows) =>
        [
            .. Enumerable
                .Range(1, rows)
                .Select(i => Row(i) with { Time = StampedTime.Read(time, null), Starts = new DateOnly(2026, 10, 1) }),
        ];

    private static string Different(int seed)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, 15).Select(_ => $"w{random.Next(500)}"));
    }

    private static FlagRow Row(
        int line,
        string? phone = null,
        string company = "Contoso",
        string? domain = null,
        string? answer = null,
        string first = "Ann",
        string last = "Hale",
        string? email = null
    ) =>
        new(
            line,
            new LeadData(
                email ?? $"p{line}x@contoso.example",
                first,
                last,
                company,
                "CTO",
                "US",
                null,
                null,
                null,
                phone,
                null,
                answer is null
                    ? new Dictionary<string, string>()
                    : new Dictionary<string, string> { ["Needs"] = answer }
            )
            {
                Domain = domain,
            }
        );
}
