using System.Text.Json.Serialization;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

internal enum AffiliateStatus
{
    Active,
    Paused,
}

/// <summary>A supplier of leads, as <c>config/affiliates/{affiliate}.json</c> says.</summary>
internal sealed record Affiliate : Document
{
    /// <summary>For editors; nothing here reads it.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>Also the name of its folder in <c>uploads</c> and of this file.</summary>
    [JsonPropertyName("affiliate")]
    public required AffiliateName Name { get; init; }

    public required string DisplayName { get; init; }

    public AffiliateStatus Status { get; init; } = AffiliateStatus.Active;

    public required Contacts Contacts { get; init; }

    /// <summary>IANA time zone.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>The affiliate's own headers to our fields; they go before the built-in synonyms.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Names of the sheets that are read of its workbooks, <c>*</c> for any letters; without it the file
    /// decides.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>By field: the affiliate's own values to ours, such as <c>Enterprise</c> to <c>10,001+</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Values { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>By symbol of a question: what this affiliate says, and the answer that it is taken for.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Answers { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>How dates such as <c>03/04/2026</c> are meant; without it they are not guessed.</summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>Days in which the same person, category and lead code is a duplicate. 1 to 3,650.</summary>
    public int DuplicateDays { get; init; } = 90;

    /// <summary>Cost per lead by campaign, in the currency of the statements.</summary>
    public IReadOnlyDictionary<LeadCode, decimal> Cpl { get; init; } = new Dictionary<LeadCode, decimal>();

    /// <summary>By campaign: bands and volumes that cost something else than <see cref="Cpl"/>.</summary>
    public IReadOnlyDictionary<LeadCode, CplRules> CplRules { get; init; } = new Dictionary<LeadCode, CplRules>();

    /// <summary>Age in days beyond which a lead is too old. 1 to 3,650.</summary>
    public int MaxLeadAgeDays { get; init; } = 180;

    /// <summary>What its scorecard is compared with beside its own last weeks.</summary>
    public AffiliateTargets? Targets { get; init; }
}
