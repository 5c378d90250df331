using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace LeadFunctions.Foundation.Leads;

/// <summary>All that the score of a lead for a campaign is made of, as it was when the campaign was tried. The score of
/// any day follows from it and from nothing else: what was frozen stays, what ages has its day.</summary>
/// <remarks>It is kept as one text, such as
/// <c>level=12 category=14 contact=16@2026-11-20/7 freeMail=-5 factor=1.03 grades=70/50/30 ask=30/7</c>,
/// which is read only where somebody asks for the score: rows are read far more often.</remarks>
[JsonConverter(typeof(TextJson<ScoreParts>))]
internal sealed class ScoreParts : IParsable<ScoreParts>, IEquatable<ScoreParts>
{
    private const int Highest = 100;

    // Finer differences are those of the arithmetic.
    private const int Digits = 6;

    private readonly string _text;
    private readonly Lazy<Content> _content;

    private ScoreParts(string text)
    {
        _text = text;
        _content = new Lazy<Content>(() => Content.Read(text));
    }

    /// <param name="parts">In whatever order.</param>
    /// <param name="factor">Of the source: multiplies fit and interest.</param>
    /// <param name="version">Of the rubric; null for the one that is built in.</param>
    public ScoreParts(IEnumerable<ScorePart> parts, decimal factor, GradeLimits grades, string? version)
    {
        var content = new Content(
            [.. parts.OrderBy(p => p.Item).ThenByDescending(p => p.Since).ThenByDescending(p => p.Points)],
            factor,
            grades,
            version?.Trim('"')
        );
        _content = new Lazy<Content>(content);
        _text = content.Write();
    }

    /// <summary>In the order of <see cref="ScoreItem"/>, the freshest first.</summary>
    public IReadOnlyList<ScorePart> Parts => _content.Value.Parts;

    public decimal Factor => _content.Value.Factor;

    public GradeLimits Grades => _content.Value.Grades;

    /// <summary>Of the rubric that gave the points; null for the one that is built in.</summary>
    public string? Version => _content.Value.Version;

    /// <summary>The points that do not age.</summary>
    public decimal Fit => Parts.Where(p => p.Kind == ScoreKind.Fit).Sum(p => p.Points);

    /// <summary>The score and the grade of a day, and how long that lasts.</summary>
    public LeadScore At(DateOnly day) =>
        NextLower(day) is { } lower
            ? new LeadScore(ScoreOn(day), GradeOn(day), lower) { Lower = GradeOn(lower) }
            : new LeadScore(ScoreOn(day), GradeOn(day), null);

    /// <summary>0 to 100. It never rises from one day to the next.</summary>
    public int ScoreOn(DateOnly day)
    {
        var (points, penalties) = (0.0, 0.0);
        foreach (var part in Parts)
            if (part.Kind == ScoreKind.Penalty)
                penalties += (double)part.Points;
            else
                points += part.On(day);
        return Rounded((points * (double)Factor) - penalties);
    }

    /// <summary>Who asked to be contacted and fits has at least B for some days, whatever the score.</summary>
    public Grade GradeOn(DateOnly day) =>
        Grades.Of(ScoreOn(day)) is var grade && grade > Grade.B && AskedUntil() is { } until && day < until
            ? Grade.B
            : grade;

    /// <summary>The first day after this one on which the grade is lower; null where it stays what it is.</summary>
    public DateOnly? NextLower(DateOnly day)
    {
        var grade = GradeOn(day);
        if (Grades.Of(Rounded(((double)Fit * (double)Factor) - Penalties())) <= grade)
            return null;
        // The grade only falls, so that the day is found by halves.
        var (holds, span) = (day, 1);
        while (GradeOn(holds.AddDays(span)) == grade)
        {
            holds = holds.AddDays(span);
            span *= 2;
        }
        while (span > 1)
        {
            span /= 2;
            if (GradeOn(holds.AddDays(span)) == grade)
                holds = holds.AddDays(span);
        }
        return holds.AddDays(1);
    }

    public bool Equals(ScoreParts? other) => other?._text == _text;

    public override bool Equals(object? obj) => Equals(obj as ScoreParts);

    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => _text;

    static ScoreParts IParsable<ScoreParts>.Parse(string s, IFormatProvider? provider) => new(s);

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out ScoreParts result
    )
    {
        result = s is { Length: > 0 } ? new ScoreParts(s) : null;
        return result is not null;
    }

    private double Penalties() => (double)Parts.Where(p => p.Kind == ScoreKind.Penalty).Sum(p => p.Points);

    private DateOnly? AskedUntil() =>
        Fit >= Grades.ContactFit && Parts.FirstOrDefault(p => p.Item == ScoreItem.Contact) is { Since: { } since }
            ? since.AddDays(Grades.ContactDays)
            : null;

    private static int Rounded(double score) =>
        (int)Math.Clamp(Math.Round(Math.Round(score, Digits), MidpointRounding.AwayFromZero), 0, Highest);

    private sealed record Content(IReadOnlyList<ScorePart> Parts, decimal Factor, GradeLimits Grades, string? Version)
    {
        private const string OfFactor = "factor";
        private const string OfGrades = "grades";
        private const string OfAsking = "ask";
        private const string OfVersion = "version";

        public string Write() =>
            string.Join(
                ' ',
                [
                    .. Parts.Select(Write),
                    $"{OfFactor}={Text(Factor)}",
                    $"{OfGrades}={Grades.A}/{Grades.B}/{Grades.C}",
                    $"{OfAsking}={Grades.ContactFit}/{Grades.ContactDays}",
                    .. Version is null ? Array.Empty<string>() : [$"{OfVersion}={Version}"],
                ]
            );

        public static Content Read(string text)
        {
            var parts = new List<ScorePart>();
            var content = new Content(parts, 1, new GradeLimits(0, 0, 0, 0, 0), null);
            foreach (var word in text.Split(' '))
                content = word.Split('=', 2) switch
                {
                    [OfFactor, var factor] => content with { Factor = Number(factor) },
                    [OfGrades, var grades] => content with { Grades = WithGrades(content.Grades, grades) },
                    [OfAsking, var ask] => content with { Grades = WithAsking(content.Grades, ask) },
                    [OfVersion, var version] => content with { Version = version },
                    [var item, var value] => Added(content, parts, item, value),
                    _ => throw new FormatException($"found '{word}' among the parts of a score, expected name=value"),
                };
            return content;
        }

        private static Content Added(Content content, List<ScorePart> parts, string item, string value)
        {
            var (points, ages) = value.Split('@', 2) is [var before, var after] ? (before, after) : (value, null);
            var part = new ScorePart(Enum.Parse<ScoreItem>(item, ignoreCase: true), Math.Abs(Number(points)));
            parts.Add(
                ages?.Split('/') is [var since, var halfLife]
                    ? part with
                    {
                        Since = DateOnly.ParseExact(since, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                        HalfLifeDays = Whole(halfLife),
                    }
                    : part
            );
            return content;
        }

        private static string Write(ScorePart part) =>
            $"{char.ToLowerInvariant($"{part.Item}"[0])}{$"{part.Item}"[1..]}="
            + (part.Kind == ScoreKind.Penalty ? "-" : "")
            + Text(part.Points)
            + (part.Since is { } since ? $"@{since:yyyy-MM-dd}/{part.HalfLifeDays}" : "");

        private static GradeLimits WithGrades(GradeLimits grades, string text) =>
            text.Split('/') is [var a, var b, var c]
                ? grades with
                {
                    A = Whole(a),
                    B = Whole(b),
                    C = Whole(c),
                }
                : throw new FormatException($"found the grades '{text}', expected three numbers");

        private static GradeLimits WithAsking(GradeLimits grades, string text) =>
            text.Split('/') is [var fit, var days]
                ? grades with
                {
                    ContactFit = Whole(fit),
                    ContactDays = Whole(days),
                }
                : throw new FormatException($"found '{text}' for who asked to be contacted, expected two numbers");

        private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

        private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

        private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
    }
}
