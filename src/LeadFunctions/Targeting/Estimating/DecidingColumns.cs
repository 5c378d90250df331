using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.Estimating;

/// <summary>The columns of a row group that campaigns decide by, and what became of the rows then.</summary>
internal sealed class DecidingColumns
{
    private string?[] _affiliates = [];
    private string?[] _batches = [];
    private int?[] _rows = [];
    private string?[] _people = [];
    private string?[] _countries = [];
    private string?[] _states = [];
    private string?[] _sizes = [];
    private int?[] _employees = [];
    private string?[] _industries = [];
    private string?[] _titles = [];
    private string?[] _companies = [];
    private string?[] _aliases = [];
    private string?[] _domains = [];
    private string?[] _mailDomains = [];
    private bool?[] _freeMail = [];
    private DateOnly?[] _leadDates = [];
    private bool?[] _evidence = [];
    private string?[] _assets = [];
    private string?[] _subSources = [];
    private FactLists<string> _symbols = new([], []);
    private FactLists<string> _answers = new([], []);
    private FactLists<string> _campaigns = new([], []);
    private FactLists<string> _standings = new([], []);
    private FactLists<string> _reasons = new([], []);

    public static async Task<DecidingColumns> ReadAsync(FactGroup group, NeededColumns needed, CancellationToken ct)
    {
        var columns = new DecidingColumns
        {
            _affiliates = await LeadColumns.Affiliate.ReadAsync(group, ct),
            _batches = await LeadColumns.Batch.ReadAsync(group, ct),
            _rows = await LeadColumns.Row.ReadAsync(group, ct),
            _people = await LeadColumns.Person.ReadAsync(group, ct),
            _countries = await LeadColumns.Country.ReadAsync(group, ct),
            _titles = await LeadColumns.Title.ReadAsync(group, ct),
            _campaigns = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignLeadCode, ct),
            _standings = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignStatus, ct),
            _reasons = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignReasons, ct),
        };
        if (needed.States)
            columns._states = await LeadColumns.State.ReadAsync(group, ct);
        if (needed.Sizes)
            (columns._sizes, columns._employees) = (
                await LeadColumns.Size.ReadAsync(group, ct),
                await LeadColumns.Employees.ReadAsync(group, ct)
            );
        if (needed.Industries)
            columns._industries = await LeadColumns.Industry.ReadAsync(group, ct);
        if (needed.Companies)
            await columns.ReadCompaniesAsync(group, ct);
        if (needed.Answers)
            (columns._symbols, columns._answers) = (
                await LeadColumns.Answers.ReadAsync(group, LeadColumns.Symbol, ct),
                await LeadColumns.Answers.ReadAsync(group, LeadColumns.Answer, ct)
            );
        if (needed.Evidence)
            await columns.ReadEvidenceAsync(group, ct);
        return columns;
    }

    public LeadFact Of(int i, string? category, string? leadCode) =>
        new()
        {
            UploadedAt = _batches[i] is { } batch ? BatchId.Parse(batch).UploadedAt : default,
            Affiliate = _affiliates[i] ?? "",
            Batch = _batches[i] ?? "",
            Row = _rows[i] ?? 0,
            Category = category,
            LeadCode = leadCode,
            Person = _people[i],
            Country = _countries[i],
            State = At(_states, i),
            Size = At(_sizes, i),
            Employees = At(_employees, i),
            Industry = At(_industries, i),
            Title = _titles[i],
            CompanyKey = At(_companies, i),
            CompanyAliases = LeadColumns.AliasesIn(At(_aliases, i)),
            Domain = At(_domains, i),
            MailDomain = At(_mailDomains, i),
            IsFreeMail = At(_freeMail, i),
            LeadDate = At(_leadDates, i),
            HasEvidence = At(_evidence, i),
            Asset = At(_assets, i),
            SubSource = At(_subSources, i),
            Answers = AnswersOf(i),
            Campaigns = CampaignsOf(i),
        };

    private async Task ReadCompaniesAsync(FactGroup group, CancellationToken ct)
    {
        _companies = await LeadColumns.CompanyKey.ReadAsync(group, ct);
        _aliases = await LeadColumns.CompanyAliases.ReadAsync(group, ct);
        _domains = await LeadColumns.Domain.ReadAsync(group, ct);
        _mailDomains = await LeadColumns.MailDomain.ReadAsync(group, ct);
        _freeMail = await LeadColumns.IsFreeMail.ReadAsync(group, ct);
    }

    private async Task ReadEvidenceAsync(FactGroup group, CancellationToken ct)
    {
        _leadDates = await LeadColumns.LeadDate.ReadAsync(group, ct);
        _evidence = await LeadColumns.Evidence.ReadAsync(group, ct);
        _assets = await LeadColumns.Asset.ReadAsync(group, ct);
        _subSources = await LeadColumns.SubSource.ReadAsync(group, ct);
    }

    private AnswerFact[] AnswersOf(int row)
    {
        if (_symbols.Starts.Length == 0)
            return [];
        var symbols = _symbols.Of(row);
        var answers = _answers.Of(row);
        var found = new AnswerFact[symbols.Length];
        for (var i = 0; i < found.Length; i++)
            found[i] = new AnswerFact(symbols[i]!, answers[i]);
        return found;
    }

    private CampaignFact[] CampaignsOf(int row)
    {
        var codes = _campaigns.Of(row);
        if (codes.IsEmpty)
            return [];
        var found = new CampaignFact[codes.Length];
        for (var i = 0; i < found.Length; i++)
            found[i] = new CampaignFact(LeadCode.Parse(codes[i]!), Enum.Parse<LeadStatus>(_standings.Of(row)[i]!))
            {
                Reasons = CodesIn(_reasons.Of(row)[i]),
            };
        return found;
    }

    private static T? At<T>(T?[] column, int row) => row < column.Length ? column[row] : default;

    private static IReadOnlyList<ReasonCode> CodesIn(string? words) =>
        string.IsNullOrEmpty(words) ? [] : [.. words.Split(' ').Select(Enum.Parse<ReasonCode>)];
}
