using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Leads;

public class ScorePartsTests
{
    private static readonly GradeLimits Usual = new(70, 50, 30, 30, 7);
    private static readonly DateOnly Today = new(2026, 11, 26);

    private static readonly Gen<DateOnly> Days = Gen.Choose(-200, 200).Select(days => Today.AddDays(days));

    private static readonly Gen<ScorePart> Interest =
        from item in Gen.Elements(
            ScoreItem.Contact,
            ScoreItem.TimeFrame,
            ScoreItem.Answers,
            ScoreItem.Touch,
            ScoreItem.Organic
        )
        from tenths in Gen.Choose(0, 160)
        from since in Days
        from halfLife in Gen.Choose(1, 60)
        select new ScorePart(item, tenths / 10m, since, halfLife);

    private static readonly Gen<ScoreParts> Scores =
        from fit in Gen.Choose(0, 600)
        from interest in Interest.ListOf()
        from penalty in Gen.Choose(0, 30)
        from factor in Gen.Choose(85, 110)
        from asks in Gen.Choose(0, 20)
        select new ScoreParts(
            [new(ScoreItem.Level, fit / 10m), .. interest.Take(6), new(ScoreItem.FreeMail, penalty)],
            factor / 100m,
            Usual with
            {
                ContactDays = asks,
            },
            null
        );

    [Fact]
    public void A_score_and_a_grade_never_rise_by_themselves() =>
        Prop.ForAll(
                Scores.Zip(Days.Zip(Gen.Choose(0, 400))).ToArbitrary(),
                c =>
                {
                    var (parts, (day, later)) = (c.Item1, (c.Item2.Item1, c.Item2.Item1.AddDays(c.Item2.Item2)));
                    return parts.ScoreOn(later) <= parts.ScoreOn(day) && parts.GradeOn(later) >= parts.GradeOn(day);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_score_is_between_0_and_100() =>
        Prop.ForAll(Scores.Zip(Days).ToArbitrary(), c => c.Item1.ScoreOn(c.Item2) is >= 0 and <= 100)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_in_which_things_happened_to_be_written_down_does_not_matter() =>
        Prop.ForAll(
                Scores.Zip(Days.Zip(Gen.Choose(0, 1_000_000))).ToArbitrary(),
                c =>
                {
                    var (parts, day) = (c.Item1, c.Item2.Item1);
                    ScorePart[] mixed = [.. parts.Parts];
                    new Random(c.Item2.Item2).Shuffle(mixed);
                    var other = new ScoreParts(mixed, parts.Factor, parts.Grades, parts.Version);
                    return other.Equals(parts) && other.At(day) == parts.At(day);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_named_day_is_the_day_the_grade_holds_until_the_day_before_and_is_lower_on_it() =>
        Prop.ForAll(
                Scores.Zip(Days).ToArbitrary(),
                c =>
                {
                    var (parts, day) = c;
                    var now = parts.At(day);
                    return now.LowerOn is { } lower
                        ? parts.GradeOn(lower.AddDays(-1)) == now.Grade
                            && lower > day
                            && parts.GradeOn(lower) > now.Grade
                            && now.Lower == parts.GradeOn(lower)
                        : parts.GradeOn(day.AddYears(20)) == now.Grade;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_kept_as_text_is_read_as_it_was() =>
        Prop.ForAll(
                Scores.Zip(Days).ToArbitrary(),
                c =>
                {
                    var read = Json.Read<ScoreParts>(Json.Write(c.Item1));
                    return read.Equals(c.Item1)
                        && read.Parts.SequenceEqual(c.Item1.Parts)
                        && read.At(c.Item2) == c.Item1.At(c.Item2);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_text_is_pinned_since_rows_and_facts_keep_it()
    {
        var parts = new ScoreParts(
            [
                new(ScoreItem.FreeMail, 5),
                new(ScoreItem.Touch, 2, new(2026, 11, 1), 30),
                new(ScoreItem.Touch, 2, new(2026, 11, 18), 30),
                new(ScoreItem.Contact, 16, new(2026, 11, 20), 7),
                new(ScoreItem.CompanySize, 6.4m),
                new(ScoreItem.Level, 12),
            ],
            1.03m,
            Usual,
            "\"0x8DE\""
        );
        Assert.Equal(
            "level=12 companySize=6.4 contact=16@2026-11-20/7 touch=2@2026-11-18/30 touch=2@2026-11-01/30 freeMail=-5 factor=1.03 grades=70/50/30 ask=30/7 version=0x8DE",
            parts.ToString()
        );
    }

    [Theory]
    // 54 that does not age, and 16 that halve every 7 days.
    [InlineData("2026-11-20", 70, nameof(Grade.A))]
    [InlineData("2026-11-21", 68, nameof(Grade.B))]
    [InlineData("2026-11-27", 62, nameof(Grade.B))]
    [InlineData("2026-12-04", 58, nameof(Grade.B))]
    [InlineData("2028-11-20", 54, nameof(Grade.B))]
    // Before its day it counts as on it.
    [InlineData("2026-11-01", 70, nameof(Grade.A))]
    public void Interest_halves_and_fit_does_not(string day, int score, string grade)
    {
        var parts = new ScoreParts(
            [new(ScoreItem.Level, 54), new(ScoreItem.Contact, 16, new(2026, 11, 20), 7)],
            1,
            Usual,
            null
        );
        var on = DateOnly.Parse(day, null);
        Assert.Equal((score, grade), (parts.ScoreOn(on), $"{parts.GradeOn(on)}"));
    }

    [Theory]
    [InlineData(30, 0, nameof(Grade.B))]
    [InlineData(30, 6, nameof(Grade.B))]
    [InlineData(30, 7, nameof(Grade.C))]
    [InlineData(29, 0, nameof(Grade.C))]
    public void Who_asked_to_be_contacted_and_fits_has_at_least_B_for_seven_days(int fit, int later, string grade)
    {
        var asked = new DateOnly(2026, 11, 20);
        var parts = new ScoreParts([new(ScoreItem.Level, fit), new(ScoreItem.Contact, 4, asked, 60)], 1, Usual, null);
        Assert.Equal(grade, $"{parts.GradeOn(asked.AddDays(later))}");
        Assert.Equal(fit + 4, parts.ScoreOn(asked));
    }

    [Fact]
    public void The_source_multiplies_what_counts_and_not_what_is_taken_away()
    {
        var parts = new ScoreParts(
            [new(ScoreItem.Level, 60), new(ScoreItem.Answers, 20, Today, 30), new(ScoreItem.Learner, 15)],
            1.10m,
            Usual,
            null
        );
        Assert.Equal(73, parts.ScoreOn(Today));
        Assert.Equal(63, new ScoreParts(parts.Parts, 1, Usual, null).ScoreOn(Today.AddDays(30)) + 8);
    }
}
