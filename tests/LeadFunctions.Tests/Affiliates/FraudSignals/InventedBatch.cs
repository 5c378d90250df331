using LeadFunctions.Affiliates.FraudSignals;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Tests.Affiliates.FraudSignals;

/// <summary>A batch of invented people: clean of its kind, until faults are planted in it.</summary>
internal sealed class InventedBatch
{
    public static readonly DateTimeOffset UploadedAt = new(2026, 11, 20, 18, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly CampaignStarts = new(2026, 10, 1);

    private static readonly string[] Starts = ["an", "be", "ca", "do", "el", "fa", "go", "ha", "is", "jo", "ka", "lu"];
    private static readonly string[] Middles = ["ra", "ni", "ven", "lo", "mar", "ter", "sin", "dal", "ko", "ber"];
    private static readonly string[] Ends = ["s", "n", "ton", "ley", "mann", "ez", "er", "ski", "a", "o"];
    private static readonly string[] Sizes = ["now", "this year", "next year", "no plans"];
    private static readonly string[] Titles = ["CTO", "IT Manager", "Head of IT", "Buyer", "Analyst", "VP Sales"];

    private readonly Random _random;
    private readonly CleanKind _kind;
    private readonly List<LeadData> _rows;
    private readonly List<StampedTime?> _times;

    public InventedBatch(CleanKind kind, int rows, int seed)
    {
        (_kind, _random) = (kind, new Random(seed));
        _rows = [.. Enumerable.Range(0, rows).Select(_ => Person())];
        var blast = UploadedAt.UtcDateTime.AddDays(-_random.Next(1, 10)).Date.AddHours(9);
        _times = [.. Enumerable.Range(0, rows).Select(_ => Time(blast))];
    }

    public IReadOnlyList<FlagRow> Rows =>
        [
            .. _rows
                .Zip(_times)
                .Select(
                    (row, i) =>
                        new FlagRow(i + 2, row.First)
                        {
                            Time = row.Second,
                            Starts = CampaignStarts,
                            IsOfNamedCompanies = _kind == CleanKind.NamedCompanies,
                        }
                ),
        ];

    /// <summary>What happens to honest affiliates now and then: an agency's phone, a company whose whole department
    /// came, times that an import wrote.</summary>
    public InventedBatch WithQuirks()
    {
        if (IsQuirk())
            foreach (var i in Enumerable.Range(0, 3))
                _rows[i] = _rows[i] with { Phone = "+14155550142" };
        if (IsQuirk())
            With(FlagSignal.OneCompany);
        if (IsQuirk() && _kind is not CleanKind.DaysAlone and not CleanKind.WholeMinutes)
            With(FlagSignal.OddTimes);
        return this;

        bool IsQuirk() => _random.Next(25) == 0;
    }

    public InventedBatch With(FlagSignal fault)
    {
        var some = _random.Next(_rows.Count / 2);
        switch (fault)
        {
            case FlagSignal.NearIdenticalRows:
                // One person under other names.
                _rows[some] = _rows[some] with
                {
                    Phone = Phone(),
                };
                foreach (var i in Part(0.15))
                    _rows[i] = _rows[some] with { FirstName = Name(), Email = $"{Name()}{i}x@{_rows[some].Domain}" };
                break;
            case FlagSignal.AlikeAnswers:
                var text = Words(30);
                foreach (var i in Part(0.25))
                    Answer(i, "Needs", $"{text[..1].ToUpperInvariant()}{text[1..]}{new string('!', i % 3)}");
                break;
            case FlagSignal.Burst:
                var at = UploadedAt.UtcDateTime.AddDays(-3).AddSeconds(_random.Next(30_000));
                foreach (var i in Part(0.25))
                    _times[i] = Stamped(at.AddSeconds(_random.Next(60)));
                break;
            case FlagSignal.SharedPhone:
                foreach (var i in Part(0.06))
                    _rows[i] = _rows[i] with { Phone = "+14155550199" };
                break;
            case FlagSignal.OneCompany:
                foreach (var i in Part(0.35))
                    _rows[i] = _rows[i] with
                    {
                        Company = "Zenco",
                        Domain = "zenco.example",
                        Phone = _kind == CleanKind.Switchboards ? "+12129990100" : _rows[i].Phone,
                    };
                break;
            case FlagSignal.OddTimes:
                foreach (var i in Part(0.5))
                    _times[i] = Stamped(UploadedAt.UtcDateTime.AddDays(-2).AddSeconds(17));
                break;
            case FlagSignal.Digits:
                foreach (var i in Part(0.9))
                    _rows[i] = _rows[i] with { Phone = Phone()[..^1] + "37713"[_random.Next(5)] };
                break;
            case FlagSignal.UnrelatedAddresses:
                foreach (var i in Part(0.5))
                    _rows[i] = _rows[i] with { Email = $"zq{(char)('b' + (i % 20))}xw@{_rows[i].Domain}" };
                break;
            case FlagSignal.NumberedAddresses:
                for (var i = some; i < some + 15; i++)
                    _rows[i] = _rows[i] with
                    {
                        Email = $"{_rows[i].FirstName.ToLowerInvariant()}{200 + i}@mail.example",
                    };
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(fault), fault, "cannot be planted");
        }
        return this;
    }

    private IEnumerable<int> Part(double share) =>
        Enumerable
            .Range(0, _rows.Count)
            .Where(_ => _random.NextDouble() < share)
            .Append(0)
            .Append(1)
            .Append(2)
            .Distinct();

    private LeadData Person()
    {
        var (first, last) = (Name(), _kind == CleanKind.FamilyNames && _random.Next(3) > 0 ? Family() : Name());
        var company = _kind switch
        {
            CleanKind.NamedCompanies => _random.Next(4),
            CleanKind.Switchboards => _random.Next(40),
            // A few large ones, many small ones.
            _ => (int)(4_000 * Math.Pow(_random.NextDouble(), 1.5)),
        };
        var domain = $"{Starts[company % 12]}{company}.example";
        return new LeadData(
            Email: $"{Local(first.ToLowerInvariant(), last.ToLowerInvariant())}@{domain}",
            FirstName: first,
            LastName: last,
            Company: $"{Starts[company % 12]}{company} Ltd",
            JobTitle: Pick(Titles),
            Country: "US",
            CompanySize: null,
            Category: null,
            LeadCode: null,
            Phone: _kind == CleanKind.Switchboards && _random.Next(4) > 0 ? $"+1212{company:000}0100"
                : _random.Next(5) > 0 ? Phone()
                : null,
            LeadDate: null,
            Answers: Answers()
        )
        {
            Domain = domain,
        };
    }

    private Dictionary<string, string> Answers()
    {
        var answers = new Dictionary<string, string>
        {
            ["When"] = Pick(Sizes),
            ["Budget"] = Pick(["under 10k", "10k to 50k", "more"]),
            ["Plan"] = Pick([
                "We plan to buy a new system within the next six months",
                "We are only looking around and have no plan at all yet",
            ]),
        };
        if (_random.Next(2) == 0)
            answers["Needs"] = Words(_random.Next(8, 30));
        return answers;
    }

    private void Answer(int row, string question, string text) =>
        _rows[row] = _rows[row] with
        {
            Answers = new Dictionary<string, string>(_rows[row].Answers) { [question] = text },
        };

    private StampedTime? Time(DateTime blast)
    {
        var day = UploadedAt.UtcDateTime.Date.AddDays(-_random.Next(1, 20));
        return _kind switch
        {
            CleanKind.DaysAlone => StampedTime.Read($"{day:yyyy-MM-dd}", null),
            CleanKind.WholeMinutes => StampedTime.Read(
                $"{day.AddMinutes(_random.Next(1_440)):yyyy-MM-dd HH:mm}{(_random.Next(2) == 0 ? "" : ":00")}",
                null
            ),
            // A newsletter at nine, and the rest between nine and five.
            CleanKind.OfficeHours when _random.Next(2) == 0 => Stamped(
                blast.AddMinutes(-20 * Math.Log(1 - _random.NextDouble()))
            ),
            CleanKind.OfficeHours => Stamped(day.AddHours(9).AddSeconds(_random.Next(28_800))),
            _ => Stamped(day.AddSeconds(_random.Next(86_400))),
        };
    }

    private static StampedTime? Stamped(DateTime at) => StampedTime.Read($"{at:yyyy-MM-ddTHH:mm:ss}Z", null);

    // Mostly of the name, as companies make them; some are shared mailboxes and nicknames.
    private string Local(string first, string last) =>
        _random.Next(30) switch
        {
            < 14 => $"{first}.{last}",
            < 20 => $"{first[0]}{last}",
            < 24 => $"{first}{_random.Next(100)}",
            < 29 => $"{last}.{first[0]}",
            _ => $"{Pick(["info", "office", "sales", "bibi"])}{_random.Next(1_000)}",
        };

    private string Name()
    {
        var name = Pick(Starts) + Pick(Middles) + Pick(Ends);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private string Family() => Pick(["Nguyen", "Kim", "Garcia", "Smith", "Lee"]);

    // Some more end in 0, as numbers of companies do.
    private string Phone() =>
        $"+1{_random.NextInt64(2_000_000_000, 9_999_999_999) / 10}{(_random.Next(20) == 0 ? 0 : _random.Next(10))}";

    private string Words(int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => Pick(Starts) + Pick(Middles) + Pick(Ends)));

    private string Pick(string[] of) => of[_random.Next(of.Length)];
}
