namespace LeadFunctions.Foundation.Leads;

/// <summary>The fields that a column can hold. The names appear in affiliates' header mappings, receipts and
/// reasons.</summary>
internal static class Field
{
    public const string Email = "email";
    public const string FirstName = "firstName";
    public const string LastName = "lastName";
    public const string Company = "company";
    public const string JobTitle = "jobTitle";
    public const string Country = "country";
    public const string State = "state";
    public const string CompanySize = "companySize";
    public const string Industry = "industry";
    public const string Category = "category";
    public const string LeadCode = "leadCode";
    public const string Phone = "phone";
    public const string Website = "website";
    public const string LeadDate = "leadDate";

    /// <summary>Who published what the person answered to, for the affiliate: a site, a newsletter, a partner of
    /// it.</summary>
    public const string Publisher = "publisher";

    public const string List = "list";
    public const string Channel = "channel";

    /// <summary>The title of the content that the person asked for.</summary>
    public const string Asset = "asset";

    public const string UtmSource = "utmSource";
    public const string UtmMedium = "utmMedium";
    public const string UtmCampaign = "utmCampaign";
    public const string UtmTerm = "utmTerm";
    public const string UtmContent = "utmContent";
    public const string ConsentText = "consentText";
    public const string ConsentTime = "consentTime";

    /// <summary>Whether the person asked to be contacted.</summary>
    public const string AsksForContact = "asksForContact";

    /// <summary>Within which time the person wants to buy.</summary>
    public const string BuyingTime = "buyingTime";

    /// <summary>First and last name in one; only where neither has a column of its own.</summary>
    public const string FullName = "fullName";

    /// <summary>What a receipt added, in an upload that was made of one: it says nothing of the lead.</summary>
    public const string Receipt = "receipt";

    /// <summary>Whether a field tells who somebody is.</summary>
    public static bool IsNaming(string? field) => field is Email or FirstName or LastName or FullName or Phone;

    /// <summary>A field as people call it; a symbol of a question stays as it is.</summary>
    public static string Words(string field) =>
        field switch
        {
            Email => "e-mail",
            FirstName => "first name",
            LastName => "last name",
            FullName => "full name",
            JobTitle => "job title",
            CompanySize => "company size",
            LeadCode => "lead code",
            LeadDate => "lead date",
            UtmSource => "UTM source",
            UtmMedium => "UTM medium",
            UtmCampaign => "UTM campaign",
            UtmTerm => "UTM term",
            UtmContent => "UTM content",
            ConsentText => "text of the consent",
            ConsentTime => "time of the consent",
            AsksForContact => "wish to be contacted",
            BuyingTime => "time frame of purchase",
            _ => field,
        };

    /// <summary>Where a lead comes from: kept as it came, and no fault of a row.</summary>
    public static IReadOnlyList<string> OfSource { get; } =
    [Publisher, List, Channel, Asset, UtmSource, UtmMedium, UtmCampaign, UtmTerm, UtmContent, ConsentText, ConsentTime];

    /// <summary>Whom an affiliate had a lead from.</summary>
    public static IReadOnlyList<string> OfSubSource { get; } = [Publisher, List, Channel];

    /// <summary>What a lead wants: it counts for its score, and is no fault of a row.</summary>
    public static IReadOnlyList<string> OfInterest { get; } = [AsksForContact, BuyingTime];

    /// <summary>The fields that an affiliate may map its headers to.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Email,
        FirstName,
        LastName,
        Company,
        JobTitle,
        Country,
        State,
        CompanySize,
        Industry,
        Category,
        LeadCode,
        Phone,
        Website,
        LeadDate,
        FullName,
        .. OfSource,
        .. OfInterest,
    ];
}
