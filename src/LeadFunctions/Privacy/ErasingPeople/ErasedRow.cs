using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Privacy.ErasingPeople;

/// <summary>What stays of a person's row: that it was there, for whom, and what became of it.</summary>
internal static class ErasedRow
{
    /// <summary>The row with as many cells, all empty. Category, campaign, country and size of the company stay: they
    /// are counted.</summary>
    public static Lead Of(Lead lead, Func<string, string> clean) =>
        new(lead.Id, lead.Line, [.. lead.Cells.Select(_ => "")])
        {
            Intake = lead.Intake,
            Person = lead.Person,
            Pass = lead.Pass,
            IsStopped = lead.IsStopped,
            Through = lead.Through,
            Data = lead.Data is { } data ? Of(data) : null,
            Source = lead.Source is { } source ? source with { SubSource = null } : null,
            Reasons = [.. lead.Reasons.Select(r => Of(r, clean))],
            Matches =
            [
                .. lead.Matches.Select(m =>
                    m with
                    {
                        Reasons = [.. m.Reasons.Select(r => Of(r, clean))],
                        Missed = m.Missed is { } missed ? [.. missed.Select(r => Of(r, clean))] : null,
                    }
                ),
            ],
            History = [.. lead.History.Select(h => h with { By = clean(h.By), What = clean(h.What) })],
        };

    /// <summary>The row as <see cref="Of(Lead, Func{string, string})"/> leaves it, by its own words alone. It is not
    /// tried any more. What is counted of its company and its title stays, which tells of nobody.</summary>
    public static Lead Bare(Lead lead, IReadOnlyList<Column> columns, TitleDictionary titles)
    {
        var bare = Of(
            lead,
            new ErasedText(new Dossier("", "", [], [.. Names(lead, columns).Where(name => name.Length > 2)])).Words
        );
        return bare with
        {
            IsStopped = lead.Intake is Intake.Usable,
            Data = bare.Data is { } data
                ? data with
                {
                    State = lead.Data!.State,
                    Employees = lead.Data.Employees,
                    Industry = lead.Data.Industry,
                    TitleKey = lead.Data.TitleKey ?? Counted(lead.Data, titles),
                }
                : null,
        };
    }

    // Where a title names neither rank nor department, anything may stand in it, a name too.
    private static string? Counted(LeadData data, TitleDictionary titles) =>
        !data.IsTitleOfName()
        && TitleKey.Of(data.JobTitle, titles) is { Level: not Seniority.Unknown, Function: not JobFunction.Unknown } key
            ? key.Text
            : null;

    /// <summary>Whether nothing of the person is in the row.</summary>
    public static bool IsBare(Lead lead) =>
        (lead.Data is null || lead.IsErased)
        && lead.Cells.All(c => c.Length == 0)
        && lead.Former.Count == 0
        && lead.Source?.SubSource is null
        && !lead.Reasons.Any(r => r.Found is not null);

    /// <summary>What of a row tells of the person wherever it stands.</summary>
    public static IEnumerable<string> Names(Lead lead, IReadOnlyList<Column> columns) =>
        lead
            .Cells.Where((_, i) => i < columns.Count && Field.IsNaming(columns[i].Field))
            .Concat(lead.Former)
            .Concat(
                lead.Data is { } data
                    ? [data.Email, data.Phone ?? "", data.FirstName, data.LastName]
                    : Array.Empty<string>()
            );

    /// <summary>All that a row says of the person.</summary>
    public static IEnumerable<string> Cells(Lead lead) =>
        lead.Cells.Concat(
            lead.Data is { } data
                ?
                [
                    data.Email,
                    data.FirstName,
                    data.LastName,
                    data.Company,
                    data.JobTitle,
                    data.Phone ?? "",
                    data.Domain ?? "",
                    .. data.Answers.Values,
                    .. data.Origin?.Values ?? [],
                ]
                : Array.Empty<string>()
        );

    private static LeadData Of(LeadData data) =>
        new(
            "",
            "",
            "",
            "",
            "",
            data.Country,
            data.CompanySize,
            data.Category,
            data.LeadCode,
            null,
            null,
            new Dictionary<string, string>()
        );

    private static Reason Of(Reason reason, Func<string, string> clean) =>
        reason with
        {
            Found = null,
            Expected = reason.Expected is { } expected ? clean(expected) : null,
            Hint = reason.Hint is { } hint ? clean(hint) : null,
        };
}
