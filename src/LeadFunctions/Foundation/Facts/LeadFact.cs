using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Facts;

/// <summary>What happened to one uploaded row, without name, address and phone.</summary>
internal sealed record LeadFact
{
    public required DateTimeOffset UploadedAt { get; init; }

    public required string Affiliate { get; init; }

    public required string Batch { get; init; }

    public required int Row { get; init; }

    /// <summary>Keyed; null once the row's personal data is gone.</summary>
    public string? Person { get; init; }

    public string? Category { get; init; }

    public string? LeadCode { get; init; }

    public DateOnly? LeadDate { get; init; }

    public string? Country { get; init; }

    public string? State { get; init; }

    public string? Size { get; init; }

    public int? Employees { get; init; }

    public string? Industry { get; init; }

    public string? Title { get; init; }

    public TitleKey? TitleKey { get; init; }

    public string? CompanyKey { get; init; }

    /// <summary>Further keys that lists find the company by, such as that of its former name.</summary>
    public IReadOnlyList<string> CompanyAliases { get; init; } = [];

    public string? Domain { get; init; }

    /// <summary>Registrable domain of the address: the company's, or that of a service of free mail.</summary>
    public string? MailDomain { get; init; }

    public bool? IsFreeMail { get; init; }

    /// <summary>The affiliate's own words, as <see cref="Asset"/> and <see cref="Origin"/> are: gone once the row's
    /// personal data is.</summary>
    public string? SubSource { get; init; }

    /// <summary>Null for rows from before there were sources.</summary>
    public SourceKind? SourceKind { get; init; }

    public SourceVehicle? SourceVehicle { get; init; }

    /// <summary>The rule that decided; null where none matched.</summary>
    public string? SourceRule { get; init; }

    public string? SourceVersion { get; init; }

    public string? Asset { get; init; }

    /// <summary>Whether the row says what the person consented to, or when.</summary>
    public bool? HasEvidence { get; init; }

    /// <summary>What the row says of where it comes from.</summary>
    public IReadOnlyList<OriginFact> Origin { get; init; } = [];

    public IReadOnlyList<AnswerFact> Answers { get; init; } = [];

    /// <summary>The highest of its campaigns, of the days on which they decided; null where there is none.</summary>
    public int? Score { get; init; }

    public Grade? Grade { get; init; }

    public LeadStatus? Status { get; init; }

    public IReadOnlyList<ReasonCode> Reasons { get; init; } = [];

    public IReadOnlyList<CampaignFact> Campaigns { get; init; } = [];
}
