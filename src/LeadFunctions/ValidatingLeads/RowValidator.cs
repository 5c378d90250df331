using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;

namespace LeadFunctions.ValidatingLeads;

/// <summary>What a row is worth: its normalised values, or all reasons against it.</summary>
/// <param name="Data">Null where the row is unusable.</param>
/// <param name="Email">Known also for unusable rows with a sound address, so that they can be found by person.</param>
/// <param name="Reasons">Of a usable row, only notes.</param>
internal sealed record Validation(LeadData? Data, EmailAddress? Email, IReadOnlyList<Reason> Reasons);

/// <summary>Decides whether rows of an affiliate are usable. All faults of a row are found, not just the first, and told in
/// the order of <see cref="ReasonCode"/>, then of the fields.</summary>
internal sealed class RowValidator(IReadOnlyList<Column> columns, Affiliate affiliate, Configuration configuration, DateTimeOffset now)
{
    private readonly OwnValues _own = new(affiliate);
    private readonly ColumnPlaces _columns = new(columns);

    public Validation Validate(IReadOnlyList<string> cells)
    {
        var row = new RowText(_columns, cells, _own);
        var faults = new List<Reason>();
        var email = WorkEmail.Read(row, faults);
        var (first, last) = PersonName.Read(row, _columns.Has(Field.FullName), faults);
        var data = new LeadData(
            Email: email?.Value ?? "",
            FirstName: first,
            LastName: last,
            Company: RealText.Read(row, Field.Company, "the company's name", faults),
            JobTitle: RealText.Read(row, Field.JobTitle, "the person's job title", faults),
            Country: CompanyCells.Country(row, faults),
            CompanySize: CompanyCells.Size(row, faults),
            Category: Category(row, faults),
            LeadCode: LeadCode(row, faults),
            Phone: null,
            LeadDate: LeadDate(row, faults),
            Answers: row.Answers())
        {
            Employees = CompanySizeText.Exact(row[Field.CompanySize]),
            Industry = RequiredText.ReadIfAny(row, Field.Industry, faults),
        };
        if (row[Field.Category].Length == 0 && row[Field.LeadCode].Length == 0)
            faults.Add(new Reason(ReasonCode.RequiredFieldMissing, Field.Category, null, "a category or a lead code"));
        var phone = PhoneText.Restore(row[Field.Phone], data.Country);
        var notes = RowNotes.Of(data, row, phone);
        return faults.Count == 0
            ? new Validation(Derived(data, row, email, phone), email, [.. notes])
            : new Validation(null, email, [.. faults.OrderBy(fault => fault.Code), .. notes]);
    }

    private static LeadData Derived(LeadData data, RowText row, EmailAddress? email, string? phone) => data with
    {
        Phone = string.IsNullOrEmpty(phone) ? null : PhoneNumber.E164(phone, data.Country) ?? phone,
        State = UsState.Read(row[Field.State], data.Country),
        Domain = CompanyDomain.Of(row[Field.Website], email),
    };

    private CategoryId? Category(RowText row, List<Reason> faults)
    {
        var text = row[Field.Category];
        if (text.Length == 0 || configuration.Categories.Find(text) is not { } category)
            return NotKnown<CategoryId>(text, ReasonCode.CategoryNotKnown, Field.Category, configuration.Categories.Closest, faults);
        return category.Id;
    }

    private LeadCode? LeadCode(RowText row, List<Reason> faults)
    {
        var text = row[Field.LeadCode];
        return Leads.LeadCode.TryParse(text, null, out var code) && configuration.Campaigns.ContainsKey(code)
            ? code
            : NotKnown<LeadCode>(text, ReasonCode.LeadCodeNotKnown, Field.LeadCode, configuration.LeadCodes.To, faults);
    }

    private DateOnly? LeadDate(RowText row, List<Reason> faults)
    {
        var text = row[Field.LeadDate];
        if (text.Length == 0)
            return null;
        var date = Dates.Read(text, affiliate.DateOrder) ?? SerialDates.Read(text);
        if (LeadDateRule.Fault(text, date, affiliate.MaxLeadAgeDays, now) is { } fault)
            faults.Add(fault);
        return date;
    }

    private static T? NotKnown<T>(string text, ReasonCode code, string field, Func<string, string?> closest, List<Reason> faults) where T : class
    {
        if (text.Length > 0)
            faults.Add(new Reason(code, field, text, closest(text)));
        return null;
    }
}
