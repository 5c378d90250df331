using System.Text.Json.Serialization;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

internal enum CampaignStatus
{
    Active,
    Paused,
}

/// <summary>A customer's running order, as <c>config/campaigns/{leadCode}.json</c> says.</summary>
internal sealed record Campaign : Document
{
    /// <summary>For editors; nothing here reads it.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public required LeadCode LeadCode { get; init; }

    public required string Customer { get; init; }

    public CampaignStatus Status { get; init; } = CampaignStatus.Active;

    /// <summary>First day, in the campaign's time zone.</summary>
    public required DateOnly Starts { get; init; }

    /// <summary>Last day, in the campaign's time zone; open where it is missing.</summary>
    public DateOnly? Ends { get; init; }

    /// <summary>IANA time zone.</summary>
    public required string TimeZone { get; init; }

    public required Order Order { get; init; }

    /// <summary>Categories that are open: leads of these are tried.</summary>
    public required IReadOnlyList<CategoryId> Categories { get; init; }

    /// <summary>Who may supply it; everybody where it is empty.</summary>
    public IReadOnlyList<AffiliateName> Affiliates { get; init; } = [];

    /// <summary>Countries, regions and US states; the whole world where it is empty.</summary>
    public IReadOnlyList<Geo> Geos { get; init; } = [];

    /// <summary>Bands such as <c>201-500</c>; all sizes where it is empty.</summary>
    public IReadOnlyList<CompanySize> CompanySizes { get; init; } = [];

    /// <summary>What becomes of leads whose band is only partly inside.</summary>
    public SizePolicy CompanySizePolicy { get; init; } = SizePolicy.Contained;

    public IndustryFilter Industries { get; init; } = new();

    public TitleRules Titles { get; init; } = new();

    /// <summary>Companies that it takes no leads of.</summary>
    public CompanyFilter SuppressedCompanies { get; init; } = new();

    /// <summary>The only companies that it takes leads of (account-based marketing); all where it names none.</summary>
    public CompanyFilter ApprovedCompanies { get; init; } = new();

    /// <summary>Whether it takes no leads with an address of free mail, such as gmail.com.</summary>
    public bool BusinessMailOnly { get; init; }

    /// <summary>What each lead must bring beside its fields.</summary>
    public IReadOnlyList<Evidence> Requires { get; init; } = [];

    /// <summary>How many days old a lead may be at most when it is sent, from its lead date, else from its upload; of
    /// any age where it is missing.</summary>
    public int? MaxLeadAgeDays { get; init; }

    /// <summary>Questions that the customer has each lead asked.</summary>
    public IReadOnlyList<SmarterQuestion> SmarterQuestions { get; init; } = [];

    public required Caps Caps { get; init; }

    /// <summary>Whether leads that it takes go to nobody else.</summary>
    public bool Exclusive { get; init; }

    /// <summary>Whether a lead without a lead code that another campaign of its customer has is none for it: of those
    /// that say so one gets it.</summary>
    public bool OncePerCustomer { get; init; } = true;

    /// <summary>1 (first) to 100: who gets a lead that one of several gets.</summary>
    public int Priority { get; init; } = 50;

    public Pacing Pacing { get; init; } = Pacing.None;

    public required Schedule Schedule { get; init; }

    public required IReadOnlyList<Channel> Channels { get; init; }

    public ReturnRules Returns { get; init; } = new();

    /// <summary>The version of the file that is in force, for every decision to name.</summary>
    [JsonIgnore]
    public string Version { get; init; } = "";

    /// <summary>When the campaign's first version was applied.</summary>
    [JsonIgnore]
    public DateTimeOffset Since { get; init; }

    /// <summary>Those whom its mail channels name, by the keyed hash of their address.</summary>
    public IEnumerable<PersonId> Readers(PersonHash people) =>
        Channels
            .SelectMany(channel => channel.To)
            .Select(to => EmailAddress.TryParse(to, out var address) ? people.Of(address) : null)
            .OfType<PersonId>();
}

internal enum SendKind
{
    Immediate,
    Weekly,
}

internal enum ChannelKind
{
    Csv,
    Xlsx,
    Mail,
    Webhook,
}
