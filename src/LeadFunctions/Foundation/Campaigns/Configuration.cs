using System.Collections.Frozen;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>All that is in force at one moment.</summary>
internal sealed class Configuration
{
    private readonly FrozenSet<string> _asked;
    private readonly PersonHash? _people;

    public Configuration(
        IEnumerable<Affiliate> affiliates,
        IEnumerable<Campaign> campaigns,
        IEnumerable<Category> categories,
        IEnumerable<EmailAddress>? doNotContact = null,
        IEnumerable<CompanyList>? lists = null,
        string version = "",
        IEnumerable<PersonId>? erased = null,
        TitleList? titles = null,
        SourceList? sources = null,
        ScoringRubric? scoring = null,
        StandardList? standards = null,
        PersonHash? people = null
    )
    {
        _people = people;
        Version = version;
        Titles = titles is null ? HouseTitles.BuiltIn : HouseTitles.Of(titles);
        Sources = sources ?? SourceRules.BuiltIn;
        Scoring = scoring ?? new ScoringRubric();
        Standards = standards ?? StandardList.None;
        Lists = (lists ?? []).ToFrozenDictionary(l => l.Name);
        Affiliates = affiliates.ToFrozenDictionary(a => a.Name);
        Campaigns = campaigns.ToFrozenDictionary(c => c.LeadCode);
        LeadCodes = new ClosestName(Campaigns.Keys.Select(c => c.Value));
        _asked = Campaigns
            .Values.SelectMany(c => c.SmarterQuestions)
            .SelectMany(q => new[] { q.Symbol, q.Text.Trim() })
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Symbols = Campaigns.Values.SelectMany(c => c.SmarterQuestions).Select(q => q.Symbol).ToFrozenSet();
        Categories = new CategoryIndex(categories);
        DoNotContact = (doNotContact ?? []).Select(address => address.Mailbox).ToFrozenSet();
        Erased = (erased ?? []).ToFrozenSet();
        OpenTo = Campaigns
            .Values.SelectMany(c => c.Categories.Distinct().Select(category => (Category: category, Campaign: c)))
            .GroupBy(pair => pair.Category, pair => pair.Campaign)
            .ToFrozenDictionary(
                g => g.Key,
                g => (IReadOnlyList<Campaign>)[.. g.OrderBy(c => c.LeadCode.Value, StringComparer.Ordinal)]
            );
    }

    /// <summary>Whether a column of this header answers a smarter question: it is named as its symbol or its
    /// text.</summary>
    public bool Asks(string header) => _asked.Contains(header.Trim());

    /// <summary>Columns of a file that nobody knows.</summary>
    public IReadOnlyList<string> UnknownColumnsOf(Batch batch) =>
        [
            .. batch
                .Columns.Where(c => c is { Field: null, StandsIn: null })
                .Select(c => c.Header)
                .Where(header => !Asks(header)),
        ];

    /// <summary>Those whose headers are nearly the symbol of a question.</summary>
    public IReadOnlyList<NearMiss> NearMissesOf(Batch batch) => NearMissSymbols.Of(UnknownColumnsOf(batch), Symbols);

    /// <summary>Another after every change of any document.</summary>
    public string Version { get; }

    public FrozenDictionary<AffiliateName, Affiliate> Affiliates { get; }

    public FrozenDictionary<LeadCode, Campaign> Campaigns { get; }

    /// <summary>Finds the lead code that somebody meant.</summary>
    public ClosestName LeadCodes { get; }

    /// <summary>The field symbols of all questions.</summary>
    public FrozenSet<string> Symbols { get; }

    public CategoryIndex Categories { get; }

    /// <summary>Mailboxes of people who asked not to be contacted.</summary>
    public FrozenSet<EmailAddress> DoNotContact { get; }

    /// <inheritdoc cref="IsNotToBeContacted(EmailAddress)"/>
    public bool IsNotToBeContacted(LeadData data) => IsNotToBeContacted(data.Email);

    /// <inheritdoc cref="IsNotToBeContacted(EmailAddress)"/>
    public bool IsNotToBeContacted(string? email) =>
        DoNotContact.Count + Erased.Count > 0
        && EmailAddress.TryParse(email, out var address)
        && IsNotToBeContacted(address);

    /// <summary>Whether somebody asked not to be contacted, or was erased, at the mailbox of an address: plus addresses
    /// are of one.</summary>
    public bool IsNotToBeContacted(EmailAddress address) => DoNotContact.Contains(address.Mailbox) || IsErased(address);

    /// <summary>Whether somebody was erased at the mailbox of an address.</summary>
    public bool IsErased(EmailAddress address) =>
        Erased.Count > 0
        && _people is not null
        && (Erased.Contains(_people.Of(address)) || Erased.Contains(_people.Of(address.Mailbox)));

    /// <summary>People who were erased: they are known by their keyed hash only, and are not taken again.</summary>
    public FrozenSet<PersonId> Erased { get; }

    /// <summary>Titles that the house does not want, and its dictionary of them.</summary>
    public HouseTitles Titles { get; }

    /// <summary>How rows are told apart by where they come from.</summary>
    public SourceList Sources { get; }

    /// <summary>What leads have points for.</summary>
    public ScoringRubric Scoring { get; }

    /// <summary>What affiliates are held to.</summary>
    public StandardList Standards { get; }

    /// <summary>Lists of companies by name.</summary>
    public FrozenDictionary<string, CompanyList> Lists { get; }

    /// <summary>Campaigns by the categories that are open on them.</summary>
    public FrozenDictionary<CategoryId, IReadOnlyList<Campaign>> OpenTo { get; }

    /// <summary>The campaign that leads were routed to.</summary>
    /// <exception cref="InvalidOperationException">It is not in force: nobody can say where its leads go, so none is
    /// sent.</exception>
    public Campaign CampaignOf(LeadCode leadCode) =>
        Campaigns.GetValueOrDefault(leadCode)
        ?? throw new InvalidOperationException(
            $"The campaign {leadCode} is not in the applied configuration, so nobody can say where its leads go. Drop its file into the container 'config' again; what waits for it is then sent."
        );

    /// <summary>What would be in force with a document in the place of its former version.</summary>
    public Configuration With(Document document) =>
        new(
            document is Affiliate affiliate
                ? Affiliates.Values.Where(a => a.Name != affiliate.Name).Append(affiliate)
                : Affiliates.Values,
            document is Campaign campaign
                ? Campaigns.Values.Where(c => c.LeadCode != campaign.LeadCode).Append(campaign)
                : Campaigns.Values,
            document is CategoryList list ? list.Categories : Categories.All,
            document is SuppressionList people ? people.Addresses() : DoNotContact,
            document is CompanyList companies
                ? Lists.Values.Where(l => l.Name != companies.Name).Append(companies)
                : Lists.Values,
            Version,
            Erased,
            document is TitleList titles ? titles : Titles.List,
            document is SourceList sources ? sources : Sources,
            document is ScoringRubric scoring ? scoring : Scoring,
            document is StandardList standards ? standards : Standards,
            _people
        );
}
