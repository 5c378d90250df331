namespace LeadFunctions.Tests.Foundation.Campaigns;

/// <summary>A refusal says where, what was found and what was expected.</summary>
public class ConfigurationRefusalTests
{
    [Theory]
    [InlineData(
        "\"customer\":",
        "\"custmer\":",
        "$.custmer (line 1): found the field 'custmer', which is not known; did you mean 'customer'?"
    )]
    [InlineData(
        "\"customer\":",
        "\"zzz\": 1, \"customer\":",
        "$.zzz (line 1): found the field 'zzz', which is not known"
    )]
    [InlineData("\"suppressed\":", "\"supressed\":", "did you mean 'suppressed'?")]
    [InlineData("\"columns\":", "\"colums\":", "did you mean 'columns'?")]
    [InlineData("\"customer\": \"Northwind\",", "", "$ (line 11): missing field 'customer'")]
    [InlineData("\"total\": 1000", "", "$.caps (line 5): missing field 'total'")]
    [InlineData("\"customer\": \"Northwind\"", "\"customer\": 7", "$.customer (line 1): found 7, expected text")]
    [InlineData(
        "\"customer\": \"Northwind\"",
        "\"customer\": null",
        "$.customer (line 1): found null, expected a value"
    )]
    [InlineData(
        "\"quantity\": 500",
        "\"quantity\": \"many\"",
        "$.order.quantity (line 3): found 'many', expected a whole number"
    )]
    [InlineData("\"quantity\": 500", "\"quantity\": 0", "$.order.quantity: found 0, expected 1 or more")]
    [InlineData("\"total\": 1000", "\"total\": 0", "$.caps.total: found 0, expected 1 or more")]
    [InlineData(
        "\"categories\": [\"crm\"]",
        "\"categories\": null",
        "$.categories (line 4): found null, expected a value"
    )]
    [InlineData(
        "\"categories\": [\"crm\"]",
        "\"categories\": []",
        "$.categories: found an empty list, expected at least one entry"
    )]
    [InlineData(
        "\"categories\": [\"crm\"]",
        "\"categories\": [\"crm\", null]",
        "$.categories[1]: found null, expected a value"
    )]
    [InlineData("\"geos\": [\"US\"", "\"geos\": [null", "$.geos[0]: found null, expected a value")]
    [InlineData(
        "\"companySizes\": [\"201-500\"",
        "\"companySizes\": [null",
        "$.companySizes[0]: found null, expected a value"
    )]
    [InlineData(
        "\"suppressed\": [\"sales\"]",
        "\"suppressed\": [\"sales\", null]",
        "$.titles.suppressed[1]: found null, expected a value"
    )]
    [InlineData("\"channels\": [ {", "\"channels\": [ null, {", "$.channels[0]: found null, expected a value")]
    [InlineData(
        "\"crm\"],",
        "\"C R M\"],",
        "$.categories[0] (line 4): found 'C R M', expected a category id such as crm"
    )]
    [InlineData(
        "America/New_York",
        "America/New_Yorck",
        "$.timeZone: found 'America/New_Yorck', expected an IANA time zone such as America/New_York; did you mean 'America/New_York'?"
    )]
    [InlineData("America/New_York", "America", "$.timeZone: found 'America', expected an IANA time zone")]
    [InlineData(
        "America/New_York",
        "../../etc/passwd",
        "$.timeZone: found '../../etc/passwd', expected an IANA time zone"
    )]
    [InlineData("America/New_York", "", "$.timeZone: found '', expected an IANA time zone")]
    [InlineData(
        "\"Germany\"",
        "\"Grmany\"",
        "$.geos[1] (line 4): found 'Grmany', expected a country such as US or Germany"
    )]
    [InlineData("\"Germany\"", "49", "$.geos[1] (line 4): found 49, expected text")]
    [InlineData(
        "\"201-500\"",
        "\"Nov-50\"",
        "$.companySizes[0] (line 4): found 'Nov-50', expected a company size such as 201-500 or 10,001+"
    )]
    [InlineData("\"day\": \"Tuesday\",", "", "$.schedule: found a weekly campaign without day or time, expected both")]
    [InlineData(", \"time\": \"09:00\"", "", "$.schedule: found a weekly campaign without day or time, expected both")]
    [InlineData("\"Tuesday\"", "\"Funday\"", "$.schedule.day (line 6): found 'Funday', expected one of Sunday, Monday")]
    [InlineData("\"Tuesday\"", "2", "$.schedule.day (line 6): found 2, expected text")]
    [InlineData(
        "\"Tuesday\"",
        "\"Monday, Tuesday\"",
        "$.schedule.day (line 6): found 'Monday, Tuesday', expected one of Sunday, Monday"
    )]
    [InlineData("\"09:00\"", "\"25:00\"", "$.schedule.time (line 6): found '25:00', expected a time such as 09:00")]
    [InlineData("\"2026-12-31\"", "\"2025-12-31\"", "$.ends: found 2025-12-31, expected a day from 2026-01-01 on")]
    [InlineData(
        "\"2026-12-31\"",
        "\"31.12.2026\"",
        "$.ends (line 2): found '31.12.2026', expected a day such as 2026-11-21"
    )]
    [InlineData(
        "\"categories\": [\"crm\"]",
        "\"categories\": \"crm\"",
        "$.categories (line 4): found 'crm', expected a list"
    )]
    [InlineData("\"maxShare\": 0.1", "\"maxShare\": 10", "$.returns.maxShare: found 10, expected 0 to 1, such as 0.1")]
    [InlineData(
        "[\"Left the company\"]",
        "[\"!\"]",
        "$.returns.reasons: found a reason without letters or digits, expected a few words"
    )]
    [InlineData("{ \"total\": 1000 }", "1000", "$.caps (line 5): found 1000, expected an object")]
    [InlineData(
        "\"columns\": [\"email\"",
        "\"columns\": [\"mail\"",
        "$.channels: found the column 'mail', expected one of leadId, email, "
    )]
    [InlineData(
        "\"SQ1\"",
        "\"sq1\"",
        "$.smarterQuestions[0].symbol: found 'sq1', expected 1 to 4 capital letters and 1 to 3 digits such as SQ1"
    )]
    [InlineData("\"SQ1\"", "\"SQ-1\"", "$.smarterQuestions[0].symbol: found 'SQ-1'")]
    [InlineData("\"SQ1\"", "\"SQ1\\n\"", "$.smarterQuestions[0].symbol: found 'SQ1")]
    [InlineData("\"SQ1\"", "\"SQ1000\"", "$.smarterQuestions[0].symbol: found 'SQ1000'")]
    [InlineData("\"symbol\": \"SQ1\", ", "", "missing field 'symbol'")]
    [InlineData("\"symbol\":", "\"symbl\":", "did you mean 'symbol'?")]
    [InlineData("\"When?\"", "\" \"", "$.smarterQuestions[0].text: found no text, expected the question")]
    [InlineData("[\"Soon\", \"Later\"]", "[\"Soon\"]", "$.smarterQuestions[0].answers: found 1, expected at least two")]
    [InlineData(
        "[\"Soon\", \"Later\"]",
        "[\"Soon\", \"\"]",
        "$.smarterQuestions[0].answers: found an empty answer, expected a text"
    )]
    [InlineData(
        "[\"Soon\", \"Later\"]",
        "[\"Soon\", \"SOON!\"]",
        "$.smarterQuestions[0].answers: found 'soon' more than once, expected each answer once"
    )]
    [InlineData(
        "[\"Soon\", \"Later\"]",
        "[\"Soon\", null]",
        "$.smarterQuestions[0].answers[1]: found null, expected a value"
    )]
    [InlineData(
        "\"smarterQuestions\": [ {",
        "\"smarterQuestions\": [ { \"symbol\": \"SQ1\", \"text\": \"x\", \"answers\": [\"a\", \"b\"] }, {",
        "$.smarterQuestions: found the symbol 'SQ1' more than once, expected each symbol once"
    )]
    [InlineData(
        "\"smarterQuestions\": [ {",
        "\"smarterQuestions\": [ null, {",
        "$.smarterQuestions[0]: found null, expected a value"
    )]
    [InlineData(
        "INT-FFA-ESF-2541",
        "INT-FFA-ESF-2542",
        "$.leadCode: found 'INT-FFA-ESF-2542' in the file 'campaigns/INT-FFA-ESF-2541.json', expected a file named INT-FFA-ESF-2542.json"
    )]
    public void A_campaign_with_a_fault_is_refused(string good, string bad, string problem) =>
        Refused(GoodFiles.CampaignPath, GoodFiles.Campaign, good, bad, problem);

    [Fact]
    public void All_faults_of_a_file_are_told_at_once_with_their_lines()
    {
        var (document, problems) = ConfigurationFileTests.Read(
            GoodFiles.CampaignPath,
            """
            {
              "leadCode": "INT-FFA-ESF-2541", "custmer": "Northwind", "starts": "soon",
              "timeZone": "Europe/Brlin",
              "order": { "categories": ["crm"], "quantity": "many" },
              "categories": ["C R M", "crm", "E R P"],
              "geos": ["Grmany", "US", "Frence"],
              "caps": { "total": 100, "dayly": 5 },
              "schedule": { "kind": "imediate" },
              "channels": [{ "kind": "csv" }]
            }
            """
        );
        Assert.Null(document);
        Assert.Equal(
            [
                "$.custmer (line 2): found the field 'custmer', which is not known; did you mean 'customer'?",
                "$.starts (line 2): found 'soon', expected a day such as 2026-11-21",
                "$.order.quantity (line 4): found 'many', expected a whole number",
                "$.categories[0] (line 5): found 'C R M', expected a category id such as crm, of lower-case letters, digits and hyphens",
                "$.categories[2] (line 5): found 'E R P', expected a category id such as crm, of lower-case letters, digits and hyphens",
                "$.geos[0] (line 6): found 'Grmany', expected a country such as US or Germany, a region such as EMEA, or a state such as US-CA; did you mean 'Germany'?",
                "$.geos[2] (line 6): found 'Frence', expected a country such as US or Germany, a region such as EMEA, or a state such as US-CA; did you mean 'France'?",
                "$.caps.dayly (line 7): found the field 'dayly', which is not known; did you mean 'day'?",
                "$.schedule.kind (line 8): found 'imediate', expected one of Immediate, Weekly; did you mean 'Immediate'?",
                "$ (line 10): missing field 'customer'",
            ],
            problems
        );
    }

    [Theory]
    [InlineData(
        "\"customer\": \"Northwind\",",
        "\"customer\": \"Northwind\"",
        "expected a comma or a closing bracket before it"
    )]
    [InlineData(
        "\"customer\":",
        "'customer':",
        "found a single quote, expected the name of a field in straight quotes"
    )]
    [InlineData("\"Northwind\"", "'Northwind'", "found a single quote, expected straight double quotes")]
    [InlineData("\"customer\":", "customer:", "found 'c', expected the name of a field in straight quotes")]
    [InlineData("\"customer\":", "‘customer’:", "found the curly quote ‘")]
    [InlineData("\"customer\":", "«customer»:", "found the curly quote «")]
    [InlineData("\"total\": 1000", "\"total\": 1,000", "a number has no commas within")]
    [InlineData(
        "\"customer\": \"Northwind\",",
        "\"customer\": \"Northwind\", \"Customer\": \"Contoso\",",
        "found the field 'customer' more than once, expected it once"
    )]
    [InlineData("\"Tuesday\"", "\"Tues\"", "did you mean 'Tuesday'?")]
    [InlineData("America/New_York", "New York", "did you mean 'America/New_York'?")]
    [InlineData("America/New_York", "PDT", "did you mean 'America/Los_Angeles'?")]
    [InlineData("America/New_York", "IST", "did you mean 'Asia/Kolkata'?")]
    [InlineData("America/New_York", "UTC+1", "expected an IANA time zone such as America/New_York")]
    public void What_people_write_by_hand_is_told_in_plain_words(string good, string bad, string problem) =>
        Refused(GoodFiles.CampaignPath, GoodFiles.Campaign, good, bad, problem);

    [Theory]
    [InlineData("UTF-16", "found text in UTF-16")]
    [InlineData("Latin-1", "found letters that are not UTF-8")]
    [InlineData("Word", "found a document of an office program")]
    [InlineData("RTF", "found rich text (RTF)")]
    [InlineData("blank", "found an empty file")]
    [InlineData("cut off", "a bracket is not closed")]
    public void A_file_that_is_no_json_is_called_what_it_is(string what, string problem)
    {
        var text = GoodFiles.Campaign.Replace("Northwind", "Müller", StringComparison.Ordinal);
        byte[] content = what switch
        {
            "UTF-16" => [.. System.Text.Encoding.Unicode.GetPreamble(), .. System.Text.Encoding.Unicode.GetBytes(text)],
            "Latin-1" => System.Text.Encoding.Latin1.GetBytes(text),
            "Word" => [0x50, 0x4B, 3, 4, 20, 0],
            "RTF" => @"{\rtf1\ansi }"u8.ToArray(),
            "blank" => " \r\n"u8.ToArray(),
            _ => System.Text.Encoding.UTF8.GetBytes(text[..text.LastIndexOf('}')]),
        };
        var (_, problems) = LeadFunctions.Foundation.Campaigns.ConfigurationFile.Read(
            GoodFiles.CampaignPath,
            BinaryData.FromBytes(content)
        );
        Assert.Contains(problem, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("titles.json", "“")]
    [InlineData("titles.json", "„")]
    public void Curly_quotes_are_told_as_what_they_are(string path, string quote)
    {
        var (_, problems) = ConfigurationFileTests.Read(path, "{\n  " + quote + "unwantd”: []\n}");
        Assert.Equal(
            [
                $"$ (line 2): found the curly quote {quote}, as word processors write them; expected straight quotes (\"): write the file with a text editor",
                "$.unwantd (line 2): found the field 'unwantd', which is not known; did you mean 'unwanted'?",
            ],
            problems
        );
    }

    [Theory]
    [InlineData(
        "\"affiliate\":",
        "\"afiliate\":",
        "found the field 'afiliate', which is not known; did you mean 'affiliate'?"
    )]
    [InlineData("\"technical\":", "\"tecnical\":", "did you mean 'technical'?")]
    [InlineData("\"technical\":", "\"estimates\":", "did you mean 'estimatesAndPricing'?")]
    [InlineData("\"Kontakt\": \"email\"", "\"Kontakt\": \"companyName\"", "did you mean 'company'?")]
    [InlineData("main@infuse.example", "a@b.example; c@d.example", "expected one such as ann@example.com alone")]
    [InlineData("\"main\": \"main@infuse.example\",", "", "$.contacts (line 2): missing field 'main'")]
    [InlineData("tech@infuse.example", "nobody", "$.contacts.technical: found something that is no e-mail address")]
    [InlineData(
        "\"Kontakt\": \"email\"",
        "\"Kontakt\": \"mail\"",
        "$.headers['Kontakt']: found 'mail', expected one of email, firstName"
    )]
    [InlineData("\"Kontakt\": \"email\"", "\"Kontakt\": null", "$.headers['Kontakt']: found '', expected one of email")]
    [InlineData(
        "\"companySize\":",
        "\"companysize\":",
        "$.values: found the field 'companysize', expected one of email, firstName"
    )]
    [InlineData("{ \"Enterprise\": \"10,001+\" }", "null", "$.values['companySize']: found null, expected a value")]
    [InlineData("\"10,001+\"", "null", "$.values['companySize']['Enterprise']: found null, expected a value")]
    [InlineData("\"duplicateDays\": 90", "\"duplicateDays\": 0", "$.duplicateDays: found 0, expected 1 to 3650 days")]
    [InlineData(
        "\"usable\": 0.9",
        "\"usable\": 90",
        "$.targets.usable: found 90, expected a share from 0 to 1, such as 0.9 for 90 %"
    )]
    [InlineData(
        "\"returned\": 0.05",
        "\"returned\": -0.05",
        "$.targets.returned: found -0.05, expected a share from 0 to 1, such as 0.9 for 90 %"
    )]
    [InlineData(
        "\"sentAWeek\": 100",
        "\"sentAWeek\": 0",
        "$.targets.sentAWeek: found 0, expected 1 to 1,000,000 leads"
    )]
    [InlineData("\"ageDays\": 14", "\"ageDays\": 4000", "$.targets.ageDays: found 4000, expected 0 to 3,650 days")]
    [InlineData(
        "\"maxLeadAgeDays\": 180",
        "\"maxLeadAgeDays\": 3651",
        "$.maxLeadAgeDays: found 3651, expected 1 to 3650 days"
    )]
    [InlineData("Europe/London", "Europe/Londn", "$.timeZone: found 'Europe/Londn'")]
    [InlineData("\"dayFirst\"", "\"dmy\"", "$.dateOrder (line 5): found 'dmy', expected one of DayFirst, MonthFirst")]
    [InlineData(
        "infuse-media",
        "infuse",
        "$.affiliate: found 'infuse' in the file 'affiliates/infuse-media.json', expected a file named infuse.json"
    )]
    [InlineData(
        "infuse-media",
        "Infuse Media",
        "$.affiliate (line 1): found 'Infuse Media', expected an affiliate such as infuse-media"
    )]
    [InlineData(
        "\"INT-FFA-ESF-2541\": 12.5",
        "\"INT-FFA-ESF-2541\": -1",
        "$.cpl['INT-FFA-ESF-2541']: found -1, expected 0 or more"
    )]
    [InlineData(
        "\"INT-FFA-ESF-2541\": 12.5",
        "\"INT-A-1\": 12.5",
        "$.cplRules['INT-FFA-ESF-2541']: found rules without a cost per lead, expected $.cpl['INT-FFA-ESF-2541']"
    )]
    [InlineData(
        "\"cpl\": 11",
        "\"cpl\": -11",
        "$.cplRules['INT-FFA-ESF-2541'].tiers[0].cpl: found -11, expected 0 or more"
    )]
    [InlineData(
        "\"from\": 101, \"cpl\": 11",
        "\"from\": 1, \"cpl\": 11",
        "$.cplRules['INT-FFA-ESF-2541'].tiers[0].from: found 1, expected 2 or more"
    )]
    [InlineData(
        "\"from\": 501",
        "\"from\": 101",
        "$.cplRules['INT-FFA-ESF-2541'].tiers[1].from: found 101, expected 102 or more"
    )]
    [InlineData("\"from\": 501", "\"form\": 501", "tiers[1].form (line 6): found the field 'form', which is not known")]
    [InlineData("[\"Germany\"]", "[\"Grmany\"]", "found 'Grmany', expected a country such as US or Germany")]
    [InlineData(
        "[\"Germany\"]",
        "[\"US-CA\"]",
        "$.cplRules['INT-FFA-ESF-2541'].bands[1].countries: found the state 'US-CA', expected a country or a region"
    )]
    [InlineData("[\"1-10\"]", "[\"Nov-50\"]", "found 'Nov-50', expected a company size such as 201-500")]
    [InlineData(
        "[\"1-10\"]",
        "[\"2,000-3,000\"]",
        "$.cplRules['INT-FFA-ESF-2541'].bands: found 'DACH, large' and 'DACH, small', which overlap"
    )]
    [InlineData("\"companySizes\": [\"1-10\"], ", "", "which overlap; expected one band for each lead")]
    [InlineData(
        "\"countries\": [\"Germany\"], \"companySizes\": [\"1-10\"], ",
        "",
        "bands[1]: found a band of everything, expected countries, companySizes or both"
    )]
    [InlineData("\"DACH, small\"", "\"dach large\"", "bands: found the name 'DACH, large' 2 times, expected each once")]
    [InlineData("\"DACH, small\"", "\" \"", "bands[1].name: found ' ', expected 1 to 40 characters")]
    [InlineData("\"cpl\": 6", "\"cpl\": -6", "bands[1].cpl: found -6, expected 0 or more")]
    [InlineData(
        "\"cplRules\": { \"INT-FFA-ESF-2541\": {",
        "\"cplRules\": { \"INT-A-1\": null, \"INT-FFA-ESF-2541\": {",
        "$.cplRules['INT-A-1']: found null, expected a value"
    )]
    public void An_affiliate_with_a_fault_is_refused(string good, string bad, string problem) =>
        Refused(GoodFiles.AffiliatePath, GoodFiles.Affiliate, good, bad, problem);

    [Theory]
    [InlineData("\"erp\"", "\"crm\"", "$.categories: found 'crm' 2 times, expected each id once")]
    [InlineData(
        "[\"Customer Relationship Management\"]",
        "[\"E-R-P\"]",
        "$.categories: found the name 'E-R-P' for crm and erp, expected it for one"
    )]
    [InlineData("\"synonyms\":", "\"synonym\":", "did you mean 'synonyms'?")]
    [InlineData(
        "[\"Customer Relationship Management\"]",
        "[null]",
        "$.categories[0].synonyms[0]: found null, expected a value"
    )]
    [InlineData("\"categories\": [", "\"categories\": [ null,", "$.categories[0]: found null, expected a value")]
    public void Categories_with_a_fault_are_refused(string good, string bad, string problem) =>
        Refused(GoodFiles.CategoriesPath, GoodFiles.Categories, good, bad, problem);

    [Theory]
    [InlineData("stop@example.com", "nobody", "$.doNotContact[0]: found something that is no e-mail address")]
    [InlineData("[\"stop@example.com\"]", "[null]", "$.doNotContact[0]: found null, expected a value")]
    [InlineData("[\"stop@example.com\"]", "null", "$.doNotContact (line 1): found null, expected a value")]
    [InlineData("]", "", "$.doNotContact")]
    [InlineData(GoodFiles.Suppression, "null", "found null, expected an object")]
    [InlineData(GoodFiles.Suppression, "[]", "$ (line 1): found a list, expected an object")]
    [InlineData(GoodFiles.Suppression, "", "$ (line 1): ")]
    public void A_suppression_list_with_a_fault_is_refused(string good, string bad, string problem) =>
        Refused(GoodFiles.SuppressionPath, GoodFiles.Suppression, good, bad, problem);

    private static void Refused(string path, string file, string good, string bad, string problem)
    {
        Assert.Contains(good, file, StringComparison.Ordinal);
        var (document, problems) = ConfigurationFileTests.Read(path, file.Replace(good, bad, StringComparison.Ordinal));
        Assert.Null(document);
        Assert.Contains(
            problems,
            p =>
                p.Contains(problem, StringComparison.Ordinal)
                    ? true
                    : throw new Xunit.Sdk.XunitException(string.Join('\n', problems))
        );
        Assert.All(problems, p => Assert.DoesNotMatch(@"LeadFunctions\.|System\.|BytePosition|Path: ", p));
    }
}
