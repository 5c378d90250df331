namespace LeadFunctions.Tests.Foundation.Campaigns;

/// <summary>Files that are taken as they are, with every field that there is.</summary>
internal static class GoodFiles
{
    public const string AffiliatePath = "affiliates/infuse-media.json";
    public const string CampaignPath = "campaigns/INT-FFA-ESF-2541.json";
    public const string CategoriesPath = "categories.json";
    public const string ListPath = "lists/competitors.json";
    public const string SourcesPath = "sources.json";
    public const string StandardsPath = "standards.json";
    public const string SuppressionPath = "suppression.json";

    public const string Affiliate = """
        { "affiliate": "infuse-media", "displayName": "Infuse Media", "status": "active",
          "contacts": { "main": "main@infuse.example", "technical": "tech@infuse.example", "estimatesAndPricing": null, "general": null },
          "timeZone": "Europe/London", "headers": { "Kontakt": "email" },
          "values": { "companySize": { "Enterprise": "10,001+" } }, "answers": { "SQ1": { "soon-ish": "Soon" } },
          "dateOrder": "dayFirst", "cpl": { "INT-FFA-ESF-2541": 12.5 },
          "cplRules": { "INT-FFA-ESF-2541": { "tiers": [ { "from": 101, "cpl": 11 }, { "from": 501, "cpl": 9.75 } ], "bands": [
            { "name": "DACH, large", "countries": ["DACH"], "companySizes": ["1,001-5,000", "5,001-10,000"], "cpl": 20, "tiers": [ { "from": 101, "cpl": 18 } ] },
            { "name": "DACH, small", "countries": ["Germany"], "companySizes": ["1-10"], "cpl": 6 } ] } }, "duplicateDays": 90, "maxLeadAgeDays": 180,
          "targets": { "usable": 0.9, "returned": 0.05, "onTarget": 0.6, "sentAWeek": 100, "ageDays": 14 } }
        """;

    public const string Campaign = """
        { "leadCode": "INT-FFA-ESF-2541", "customer": "Northwind", "status": "active",
          "starts": "2026-01-01", "ends": "2026-12-31", "timeZone": "America/New_York",
          "order": { "categories": ["crm", "erp"], "quantity": 500, "amounts": { "crm": 400 }, "geos": ["DACH"], "companySizes": ["51-200"], "industries": ["Software"], "smarterQuestions": ["SQ1"] },
          "categories": ["crm"], "affiliates": ["infuse-media"], "geos": ["US", "Germany"], "companySizes": ["201-500", "10,001+"],
          "titles": { "suppressed": ["sales"], "approved": ["manager"], "confirmedByCustomer": true, "confirmedByCs": false, "customerConfirmation": { "name": "Nora North", "day": "2026-01-05" }, "csConfirmation": { "name": "Olga Ops", "day": "2026-01-06" } }, "caps": { "total": 1000 },
          "schedule": { "kind": "weekly", "day": "Tuesday", "time": "09:00" },
          "channels": [ { "kind": "csv", "columns": ["email", "leadId"], "machineRead": true }, { "kind": "mail", "to": ["leads@northwind.example"] } ], "smarterQuestions": [ { "symbol": "SQ1", "text": "When?", "answers": ["Soon", "Later"], "categories": ["crm"] } ],
          "companySizePolicy": "overlaps", "industries": { "names": ["Software"], "filter": "preferred" },
          "suppressedCompanies": { "lists": ["competitors"], "domains": ["example.net"], "companies": ["Fabrikam"], "filter": "strict" },
          "approvedCompanies": { "lists": [], "domains": ["example.com"], "companies": [], "filter": "preferred" },
          "requires": ["consentText", "leadDate"], "maxLeadAgeDays": 60, "oncePerCustomer": false, "exclusive": false, "priority": 10, "pacing": "even", "returns": { "policy": "replacement", "maxShare": 0.1, "reasons": ["Left the company"], "replacements": false } }
        """;

    public const string Categories = """
        { "categories": [ { "id": "crm", "name": "CRM Software", "synonyms": ["Customer Relationship Management"], "exclusive": true },
                          { "id": "erp", "name": "ERP Software" } ] }
        """;

    public const string List = """
        { "list": "competitors", "domains": ["example.net"], "companies": ["Fabrikam"], "includes": ["others"] }
        """;

    public const string Suppression = """{ "doNotContact": ["stop@example.com"] }""";

    public const string Sources = """
        { "rules": [
          { "name": "webinars", "when": { "affiliate": { "is": "infuse-media" }, "asset": { "contains": ["webinar"], "begins": "live" } },
            "kind": "event", "vehicle": "eventScan", "subSource": "Webinars" },
          { "name": "content", "when": { "asset": { "any": true } }, "kind": "content" } ] }
        """;

    public const string Standards = """
        { "rules": [
          { "name": "unusable rows", "measure": "unusable", "limit": 0.15 },
          { "name": "returns of CRM", "measure": "returned", "limit": 0.1, "affiliates": ["infuse-media"], "category": "crm",
            "consequence": "lowerCap", "capShare": 0.25 },
          { "name": "denied by list", "measure": "deniedInterest", "limit": 0.05, "campaign": "INT-FFA-ESF-2541", "bySubSource": true } ] }
        """;

    public static IReadOnlyList<(string Path, string Json)> All { get; } =
    [
        (AffiliatePath, Affiliate),
        (CampaignPath, Campaign),
        (CategoriesPath, Categories),
        (ListPath, List),
        (SourcesPath, Sources),
        (StandardsPath, Standards),
        (SuppressionPath, Suppression),
    ];
}
