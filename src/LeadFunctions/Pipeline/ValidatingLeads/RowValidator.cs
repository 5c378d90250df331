using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>What a row is worth: its normalised values, or all reasons against it.</summary>
/// <param name="Data">Null where the row is unusable.</param>
/// <param name="Email">Known also for unusable rows with a sound address, so that they can be found by person.</param>
/// <param name="Reasons">Of a usable row, only notes.</param>
internal sealed record Validation(LeadData? Data, EmailAddress? Email, IReadOnlyList<Reason> Reasons);

/// <summary>Decides whether rows of an affiliate are usable. All faults of a row are found, not just the first, and
/// told in the order of <see cref="ReasonCode"/>, then of the fields.</summary>
internal sealed class RowValidator(
    IReadOnlyList<Column> columns,
    Affiliate affiliate,
    Configuration configuration,
    DateTimeOffset now
)
{
    private readonly OwnValues _own = new(affiliate);
    private readonly OwnAnswers _ownAnswers = new(affiliate, configuration);
    private readonly ColumnPlaces _columns = new(columns, configuration.Asks);
    private readonly SourceOfRows _sources = new(configuration.Sources);
    private readonly string? _fullName = columns.FirstOrDefault(c => c.Field == Field.FullName)?.Header;

    public Validation Validate(IReadOnlyList<string> cells)
    {
        var row = new RowText(_columns, cells, _own);
        var faults = new List<Reason>();
        var email = WorkEmail.Read(row, faults);
        var (first, last) = PersonName.Read(row, _fullName, faults);
        var data = new LeadData(
            Email: email?.Value ?? "",
            FirstName: first,
            LastName: last,
            Company: RealText.Read(row, Field.Company, "the company's name", faults),
            JobTitle: JobTitleText.Read(row, faults),
            Country: CompanyCells.Country(row, faults),
            CompanySize: CompanyCells.Size(row, faults),
            Category: Category(row, faults),
            LeadCode: LeadCode(row, faults),
            Phone: null,
            LeadDate: LeadDate(row, faults),
            Answers: row.Answers()
        )
        {
            Employees = CompanySizeText.Exact(row[Field.CompanySize]),
            Industry = RequiredText.ReadIfAny(row, Field.Industry, faults),
            Origin = row.Origin(),
            AsksForContact = BuyingInterest.AsksForContact(row[Field.AsksForContact]) ? true : null,
            BuysWithinMonths = BuyingInterest.Months(row[Field.BuyingTime]),
        };
        if (
            data.Category is null
            && data.LeadCode is null
            && row.Own(Field.Category).Length == 0
            && row.Own(Field.LeadCode).Length == 0
        )
            faults.Add(new Reason(ReasonCode.RequiredFieldMissing, Field.Category, null, "a category or a lead code"));
        var phone = PhoneText.Restore(row[Field.Phone], data.Country);
        var notes = RowNotes.Of(data, row, phone);
        return faults.Count == 0
            ? new Validation(_ownAnswers.On(Derived(data, row, email, phone)), email, [.. notes])
            : new Validation(null, email, [.. faults.OrderBy(fault => fault.Code), .. notes]);
    }

    /// <summary>What a row is for, whatever else is wrong with it; null where that is not known.</summary>
    public (CategoryId? Category, LeadCode? LeadCode) Interest(IReadOnlyList<string> cells)
    {
        var row = new RowText(_columns, cells, _own);
        return (Category(row, []), LeadCode(row, []));
    }

    /// <summary>Where a row comes from, whatever is wrong with it.</summary>
    public LeadSource SourceOf(IReadOnlyList<string> cells) =>
        _sources.Of(affiliate.Name, new RowText(_columns, cells, _own).Origin());

    private static LeadData Derived(LeadData data, RowText row, EmailAddress? email, string? phone) =>
        data with
        {
            Phone = string.IsNullOrEmpty(phone) ? null : PhoneNumber.E164(phone, data.Country) ?? phone,
            // "Austin, TX, USA" names the state where the country belongs.
            State = UsState.Read(row[Field.State], data.Country) ?? UsState.Read(row[Field.Country], data.Country),
            Domain = CompanyDomain.Of(row[Field.Website], email),
        };

    private CategoryId? Category(RowText row, List<Reason> faults)
    {
        var text = row.Own(Field.Category);
        if (text.Length == 0)
            return row.StandIn(Field.Category, configuration.Categories.Find)?.Id;
        return configuration.Categories.Find(text)?.Id
            ?? NotKnown<CategoryId>(
                text,
                ReasonCode.CategoryNotKnown,
                Field.Category,
                configuration.Categories.Closest,
                faults
            );
    }

    private LeadCode? LeadCode(RowText row, List<Reason> faults)
    {
        var text = row.Own(Field.LeadCode);
        if (text.Length == 0)
            return row.StandIn(Field.LeadCode, Known);
        return Known(text)
            ?? NotKnown<LeadCode>(
                text,
                ReasonCode.LeadCodeNotKnown,
                Field.LeadCode,
                configuration.LeadCodes.To,
                faults
            );

        LeadCode? Known(string text) =>
            Foundation.Leads.LeadCode.TryParse(text, null, out var code) && configuration.Campaigns.ContainsKey(code)
                ? code
                : null;
    }

    private DateOnly? LeadDate(RowText row, List<Reason> faults)
    {
        var text = row[Field.LeadDate];
        if (text.Length == 0)
            return null;
        var date = Dates.Read(text, affiliate.DateOrder) ?? SerialDates.Read(text);
        if (LeadDateRule.Fault(text, date, affiliate.MaxLeadAgeDays, now, affiliate.DateOrder) is { } fault)
            faults.Add(fault);
        return date;
    }

    private static T? NotKnown<T>(
        string text,
        ReasonCode code,
        string field,
        Func<string, string?> closest,
        List<Reason> faults
    )
        where T : class
    {
        if (text.Length > 0)
            faults.Add(new Reason(code, field, text, closest(text)));
        return null;
    }
}
