using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.ReadingOrganic;

/// <summary>What came of a row of a file of conversions.</summary>
/// <param name="Fact">Null where it is refused.</param>
/// <param name="Why">What is missing of it, or why it is refused; it quotes nothing, since anything may stand in a
/// cell.</param>
internal sealed record OrganicRow(int Line, OrganicFact? Fact, IReadOnlyList<string> Why)
{
    public string Word =>
        (Fact, Why.Count) switch
        {
            (null, _) => "refused",
            (_, 0) => "counted",
            _ => "counted in part",
        };

    /// <summary>Takes what can be read of a row. Without a date or a title it says nothing that is asked of
    /// it.</summary>
    /// <param name="personOf">Gives the keyed id of an address.</param>
    public static OrganicRow Of(
        UploadRow row,
        IReadOnlyList<Column> columns,
        Configuration settings,
        Func<EmailAddress, PersonId> personOf,
        DateTimeOffset now
    )
    {
        if (row.Fault is not null)
            return new(row.Line, null, ["the row cannot be read whole"]);
        var cells = new Cells(row, columns);
        var (refusals, missing) = (new List<string>(), new List<string>());
        var date = Date(cells[Field.LeadDate], now, refusals);
        var person = EmailAddress.TryParse(cells[Field.Email], out var email) ? personOf(email) : null;
        var (title, key) = Title(cells, settings, refusals, missing);
        if (email is not null && settings.IsErased(email))
            refusals.Add("the person is not to be kept");
        if (date is not { } day || refusals.Count > 0)
            return new(row.Line, null, refusals);
        var country = Country.TryParseCell(cells[Field.Country], out var known) ? known.Code : null;
        var size = CompanySizeText.Read(cells[Field.CompanySize]);
        var category = settings.Categories.Find(cells[Field.Category])?.Id;
        Tell(Field.Country, country is null, "expected the name or the code of a country");
        Tell(Field.CompanySize, size is null, "expected employees, such as 201-500 or 350");
        Tell(Field.Category, category is null, "expected one of the configured categories");
        return new(
            row.Line,
            new OrganicFact
            {
                Date = day,
                Person = person?.Value,
                Title = title,
                TitleKey = key,
                Country = country,
                State = country is null ? null : UsState.Read(cells[Field.State], country),
                Size = size?.ToString(),
                Employees = CompanySizeText.Exact(cells[Field.CompanySize]),
                Industry = cells[Field.Industry] is { Length: > 0 } industry ? industry : null,
                Category = category?.Value,
            },
            missing
        );

        void Tell(string field, bool isUnknown, string expected)
        {
            if (isUnknown && cells[field].Length > 0)
                missing.Add($"{Field.Words(field)}: not recognised, {expected}");
        }
    }

    private static DateOnly? Date(string text, DateTimeOffset now, List<string> refusals)
    {
        var date = Dates.Read(text, null) ?? SerialDates.Read(text);
        if (date is null)
            refusals.Add("date: not recognised, expected a date such as 2026-11-21");
        // A day ahead of UTC is still today east of it.
        else if (date > now.UtcDay.AddDays(1))
            refusals.Add("date: lies in the future");
        return date;
    }

    private static (string? Text, TitleKey? Key) Title(
        Cells cells,
        Configuration settings,
        List<string> refusals,
        List<string> missing
    )
    {
        var text = TitleParts.Normalised(cells[Field.JobTitle]);
        if (text.Length == 0 || Placeholders.IsPlaceholder(cells[Field.JobTitle]))
        {
            refusals.Add("job title: there is none");
            return (null, null);
        }
        var key = TitleKey.Of(cells[Field.JobTitle], settings.Titles.Dictionary);
        if (key is null)
            missing.Add("job title: it does not say what the person is");
        return (text, key);
    }

    private sealed class Cells(UploadRow row, IReadOnlyList<Column> columns)
    {
        public string this[string field] =>
            columns.Index().Where(c => c.Item.Field == field).Select(c => c.Index).ToList() is [var at, ..]
                ? Leftovers.Unwrap(field, row.Cells.ElementAtOrDefault(at) ?? "").Trim()
                : "";
    }
}
