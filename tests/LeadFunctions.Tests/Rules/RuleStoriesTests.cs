using System.Text.Json.Nodes;
using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Rules;

/// <summary>What the rules say where one lead and one campaign do not tell it all.</summary>
public class RuleStoriesTests
{
    [Fact]
    public void A_question_may_have_answers_that_differ_by_a_sign_alone() =>
        Assert.Equal(
            2,
            RuleCase
                .ReadCampaign(
                    Settings(
                        """
                        { "smarterQuestions": [{ "symbol": "SQ1", "text": "How many?", "answers": ["< 50 users", "> 50 users"] }] }
                        """
                    )
                )
                .SmarterQuestions[0]
                .Answers.Count
        );

    [Theory]
    [InlineData("""{ "order": { "categories": ["crm"], "quantity": 5, "amounts": { "crm": 9 } } }""")]
    [InlineData("""{ "order": { "categories": ["crm", "erp"], "quantity": 5, "amounts": { "crm": 3, "erp": 3 } } }""")]
    [InlineData("""{ "order": { "categories": ["crm", "erp"], "quantity": 5, "amounts": { "crm": 5, "erp": 1 } } }""")]
    [InlineData("""{ "order": { "categories": ["crm"], "quantity": 5, "amounts": { "crm": 2147483647 } } }""")]
    [InlineData(
        """{ "order": { "categories": ["crm", "erp"], "quantity": 5, "amounts": { "crm": 2147483647, "erp": 1 } } }"""
    )]
    public void Amounts_above_the_quantity_are_an_error(string settings) =>
        Assert.Contains(
            "expected at most the quantity of 5",
            Assert.Throws<InvalidOperationException>(() => RuleCase.ReadCampaign(Settings(settings))).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("""{ "order": { "categories": ["crm"], "quantity": 5, "amounts": { "crm": 5 } } }""", "WrongCategory")]
    [InlineData("""{ "caps": { "total": 100, "categories": { "crm": 1 } } }""", "WrongCategory")]
    [InlineData(
        """{ "order": { "categories": ["crm"], "quantity": 5, "amounts": { "crm": 1 } }, "caps": { "total": 9 } }""",
        "WrongCategory"
    )]
    [InlineData("""{ "caps": { "total": 100, "categories": {} } }""", "Sent")]
    [InlineData("{ }", "Sent")]
    public void A_row_without_a_category_does_not_pass_amounts_by_category(string settings, string expected)
    {
        var rule = new RuleCase(
            "",
            "",
            Settings(settings),
            new Dictionary<string, string> { ["category"] = "", ["Lead Code"] = "INT-ABC-1" },
            expected
        );
        Assert.Equal(expected, rule.Outcome());
        Assert.All(
            rule.Reasons(),
            reason => Assert.Equal("Upload again with the right category; ordered are crm.", Advice.For(reason))
        );
    }

    [Theory]
    [InlineData("500-1,000", "500", "Sent")]
    [InlineData("200-1,000", "200", "Sent")]
    [InlineData("50-200", "50", "Sent")]
    [InlineData("10-50", "10", "Sent")]
    [InlineData("1,000-5,000", "1000", "Sent")]
    [InlineData("500+", "500", "Sent")]
    [InlineData("1000+", "1000", "Sent")]
    [InlineData("at least 10k", "10000", "Sent")]
    [InlineData("1,000+", "1000-4999", "Sent")]
    [InlineData("500-1,000", "499", "CompanySizeMismatch")]
    [InlineData("501-1,000", "500", "CompanySizeMismatch")]
    [InlineData("more than 500", "500", "CompanySizeMismatch")]
    [InlineData("500-1,000", "501-1,000", "Sent")]
    [InlineData("500-1,000", "500-1,000", "Sent")]
    [InlineData("500-1,000", "201-500", "CompanySizeMismatch")]
    [InlineData("10,000+", "5,001-10,000", "CompanySizeMismatch")]
    public void A_wanted_band_begins_where_the_customer_wrote(string wanted, string size, string expected) =>
        Assert.Equal(
            expected,
            new RuleCase(
                "",
                "",
                Settings($$"""{ "companySizes": ["{{wanted}}"] }"""),
                new Dictionary<string, string> { ["size"] = size },
                ""
            ).Outcome()
        );

    [Fact]
    public void A_wanted_band_is_told_as_the_customer_wrote_it() =>
        Assert.Equal(
            "500-1,000; 10,000+",
            string.Join(
                "; ",
                RuleCase.ReadCampaign(Settings("""{ "companySizes": ["500-1000", "10k+"] }""")).CompanySizes
            )
        );

    [Theory]
    [InlineData("SAP", "SAP Deutschland SE & Co. KG", "CompanySuppressed")]
    [InlineData("SAP", "SAP Deutschland GmbH & Co. KG", "CompanySuppressed")]
    [InlineData("Oracle", "Oracle Deutschland B.V. & Co. KG", "CompanySuppressed")]
    [InlineData("IBM", "IBM do Brasil", "CompanySuppressed")]
    [InlineData("IBM", "IBM de Mexico", "CompanySuppressed")]
    [InlineData("IBM", "IBM del Perú S.A.C.", "CompanySuppressed")]
    [InlineData("Oracle", "Oracle de México SA de CV", "CompanySuppressed")]
    [InlineData("Microsoft", "Microsoft Ireland Operations Ltd", "CompanySuppressed")]
    [InlineData("Microsoft", "Microsoft Ibérica S.R.L.", "CompanySuppressed")]
    [InlineData("salesforce.com", "Salesforce, Inc", "CompanySuppressed")]
    [InlineData("Contoso", "Contoso Genossenschaft", "CompanySuppressed")]
    [InlineData("Contoso", "Contoso ME", "CompanySuppressed")]
    [InlineData("Contoso", "CONTOSO - ME", "CompanySuppressed")]
    [InlineData("Hire", "Hire Me", "Sent")]
    [InlineData("Banco", "Banco do Brasil", "Sent")]
    [InlineData("Gaz", "Gaz de France", "Sent")]
    [InlineData("Bank of", "Bank of Ireland Operations", "Sent")]
    [InlineData("Contoso", "Contoso Operations", "Sent")]
    [InlineData("Contoso", "Contoso Korea Inc.", "CompanySuppressed")]
    [InlineData("Contoso", "Contoso Svenska AB", "CompanySuppressed")]
    [InlineData("Contoso", "Contoso Scandinavia AB", "CompanySuppressed")]
    [InlineData("Contoso", "Contoso Germany Branch", "CompanySuppressed")]
    [InlineData("Contoso", "Contoso Ltd, Zweigniederlassung Schweiz", "CompanySuppressed")]
    [InlineData("Contoso", "Contoso Sucursal España", "CompanySuppressed")]
    [InlineData("Contoso", "Contoso Central Europe", "CompanySuppressed")]
    [InlineData("Bank of", "Bank of Korea", "Sent")]
    public void A_national_company_is_that_of_the_list(string listed, string company, string expected) =>
        Assert.Equal(
            expected,
            new RuleCase(
                "",
                "",
                Settings($$"""{ "suppressedCompanies": { "companies": ["{{listed}}"], "filter": "strict" } }"""),
                new Dictionary<string, string> { ["company"] = company },
                ""
            ).Outcome()
        );

    [Theory]
    [InlineData("Acme/Contoso")]
    [InlineData("Acme (acquired by Contoso)")]
    [InlineData("Acme, owned by Contoso")]
    [InlineData("Acme (now part of Contoso)")]
    [InlineData("Acme, ein Unternehmen der Contoso-Gruppe")]
    [InlineData("Acme (früher Contoso)")]
    [InlineData("Acme, filiale de Contoso")]
    [InlineData("Contoso Group Holdings Ltd")]
    [InlineData("Contoso, Inc. and its subsidiaries")]
    [InlineData("Contoso Headquarters")]
    [InlineData("Contoso Sh.p.k.")]
    [InlineData("Contoso D.O.O.E.L.")]
    [InlineData("Contoso Sanayi ve Ticaret A.Ş.")]
    [InlineData("Contoso L.L.C. - FZ")]
    [InlineData("https://www.contoso.com")]
    public void A_company_is_that_of_the_list_under_its_other_names(string company) =>
        Assert.Equal(
            "CompanySuppressed",
            new RuleCase(
                "",
                "",
                Settings("""{ "suppressedCompanies": { "companies": ["Contoso"], "filter": "strict" } }"""),
                new Dictionary<string, string> { ["company"] = company },
                ""
            ).Outcome()
        );

    [Theory]
    [InlineData("US-CA", "California, USA", "", "Sent")]
    [InlineData("US-CA", "San Francisco, CA, USA", "", "Sent")]
    [InlineData("US-CA", "USA", "Los Angeles, CA", "Sent")]
    [InlineData("US-CA", "USA", "CA 94105", "Sent")]
    [InlineData("US-CA", "USA", "CA / NV", "GeoMismatch")]
    [InlineData("US-CA", "Nevada, USA", "", "GeoMismatch")]
    [InlineData("US-CA", "Nevada, USA", "California", "Sent")]
    [InlineData("US-NY", "USA", "NYC", "Sent")]
    [InlineData("US", "Puerto Rico, USA", "", "GeoMismatch")]
    [InlineData("PR", "San Juan, Puerto Rico", "", "Sent")]
    [InlineData("MEA", "Kenya", "", "Sent")]
    [InlineData("Scandinavia", "Finland", "", "GeoMismatch")]
    [InlineData("EEA", "Norway", "", "Sent")]
    [InlineData("US & Canada", "Canada", "", "Sent")]
    public void A_place_is_where_a_campaign_wants_it_or_not(
        string geo,
        string country,
        string state,
        string expected
    ) =>
        Assert.Equal(
            expected,
            new RuleCase(
                "",
                "",
                Settings($$"""{ "geos": ["{{geo}}"] }"""),
                new Dictionary<string, string> { ["country"] = country, ["State"] = state },
                ""
            ).Outcome()
        );

    [Fact]
    public void Either_name_of_a_service_of_free_mail_keeps_both_out() =>
        Assert.Equal(
            "CompanySuppressed",
            new RuleCase(
                "",
                "",
                Settings("""{ "suppressedCompanies": { "domains": ["googlemail.com"], "filter": "strict" } }"""),
                new Dictionary<string, string> { ["email"] = "kim.poe@gmail.com" },
                ""
            ).Outcome()
        );

    [Fact]
    public void Four_people_of_one_company_with_free_mail_count_as_one_company() =>
        Assert.Equal(
            ["firm1"],
            new[] { "Firm 1 Ltd", "Firm 1", "The Firm 1 GmbH", "FIRM 1, Inc.", "Firm-1 S.A.", "Firm 1 Sp. z o.o." }
                .Select(name => CountedCompany.Of(Sample.Data with { Domain = null, Company = name }))
                .Distinct()
        );

    [Theory]
    [InlineData("Brasill", "Did you mean 'Brazil'?")]
    [InlineData("Korea", "That is the name of several countries: give 'North Korea' or 'South Korea'.")]
    [InlineData("Congo", "That is the name of several countries: give 'Congo - Brazzaville' or 'Congo - Kinshasa'.")]
    [InlineData("Germnay", "Did you mean 'Germany'?")]
    [InlineData("Deutschlnad", "Did you mean 'Germany'?")]
    [InlineData("Colmbia", "Did you mean 'Colombia'?")]
    [InlineData("Phillipines", "Did you mean 'Philippines'?")]
    [InlineData("Swizerland", "Did you mean 'Switzerland'?")]
    [InlineData("Untied Kingdom", "Did you mean 'United Kingdom'?")]
    [InlineData("Unted States", "Did you mean 'United States'?")]
    [InlineData(
        "Virgin Islands",
        "That is the name of several countries: give 'British Virgin Islands' or 'U.S. Virgin Islands'."
    )]
    [InlineData("Wakanda", "Give the country's English name or its ISO code.")]
    public void A_country_that_is_none_gets_the_one_that_was_meant(string country, string advice) =>
        Assert.Equal(
            advice,
            Advice.For(
                Assert.Single(
                    RuleCase
                        .Validate(RuleCase.ReadCampaign([]), new Dictionary<string, string> { ["country"] = country })
                        .Reasons
                )
            )
        );

    [Fact]
    public void Assigning_a_question_is_not_promised_to_be_enough_beside_another_reason()
    {
        var reasons = new RuleCase(
            "",
            "",
            Settings(
                """
                { "order": { "categories": ["erp"], "quantity": 10 }, "categories": ["erp"], "smarterQuestions": [{ "symbol": "SQ1", "text": "When?", "answers": ["Now", "Later"], "categories": ["erp"] }] }
                """
            ),
            new Dictionary<string, string> { ["SQ1"] = "Now" },
            ""
        ).Reasons();
        Assert.Equal([ReasonCode.WrongCategory, ReasonCode.QuestionNotAssigned], reasons.Select(r => r.Code));
        Assert.DoesNotContain("by itself", Advice.For(reasons[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_equal_priority_the_campaign_whose_preferred_lists_have_the_lead_is_first()
    {
        LeadCode[] codes = [LeadCode.Parse("INT-A-1"), LeadCode.Parse("INT-B-1")];
        var campaigns = codes.Select(code => Sample.Campaign with { LeadCode = code, Exclusive = true }).ToList();
        var plan = ExclusivePlan.Of(
            campaigns,
            false,
            _ => 0,
            new Dictionary<LeadCode, int> { [codes[0]] = 1, [codes[1]] = 0 }
        );
        Assert.Equal([codes[1], codes[0]], plan!.Select(group => group[0]));
    }

    [Theory]
    [InlineData("TitleNotOnList", "CIO, IT Director")]
    [InlineData("TitleSuppressed", "growth hacker")]
    [InlineData("CompanySuppressed", "Rival Ltd")]
    [InlineData("NotOnApprovedList", "the list 'top-100'")]
    [InlineData("AffiliateNotAllowed", "s2w")]
    public void An_affiliate_sees_nothing_of_a_customers_lists(string code, string secret)
    {
        var refused = new Match(
            Sample.LeadCode,
            [new Reason(Enum.Parse<ReasonCode>(code), Field.JobTitle, "it manager", secret, $"of {secret}")]
        );
        var receipt = ReceiptRow.Of(
            Sample.Lead(routed: true, matches: refused) with
            {
                Data = Sample.Data with { LeadCode = Sample.LeadCode },
            }
        );
        Assert.DoesNotContain(secret, receipt.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.125, "12.5 %")]
    [InlineData(0.1, "10 %")]
    [InlineData(0.075, "7.5 %")]
    public void A_limit_is_told_as_it_is(double share, string told) =>
        Assert.Contains(
            $"at most {told} of",
            ReturnAdvice.For(
                new ReturnDecision(null, ReturnRefusal.OverShare),
                null,
                new ReturnRules { MaxShare = (decimal)share }
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_title_of_the_houses_dictionary_is_the_title_that_it_means()
    {
        var titles = new TitleList
        {
            Unwanted = ["student"],
            Translations = new Dictionary<string, string> { ["Tietohallintojohtaja"] = "CIO" },
        };
        var campaign = Sample.Campaign with { Titles = new TitleRules { Approved = ["Chief Information Officer"] } };
        var settings = new Configuration([Sample.Affiliate], [campaign], Sample.Categories, titles: titles);
        Assert.Empty(Against("Tietohallintojohtaja"));
        Assert.Equal([ReasonCode.TitleNotOnList], Against("Sales Director").Select(r => r.Code));
        Assert.Equal([ReasonCode.TitleSuppressed], Against("Student").Select(r => r.Code));

        IReadOnlyList<Reason> Against(string title) =>
            new CampaignRules(campaign, settings).Against(
                new RoutableLead(Sample.Affiliate.Name, Sample.Data with { JobTitle = title }),
                Sample.Noon
            );
    }

    private static JsonObject Settings(string json) => (JsonObject)JsonNode.Parse(json)!;

    [Theory]
    [InlineData("< 50 users", "> 50 users", "None")]
    [InlineData("C++", "C", "Java")]
    [InlineData("1050 users", "10-50 users", "None")]
    [InlineData("C#", "C", "F#")]
    [InlineData("<= 10", ">= 10", "10")]
    [InlineData("-5 %", "5 %", "0 %")]
    [InlineData("2.0", "20", "200")]
    public void An_answer_with_another_sign_or_number_is_held(string said, string allowed, string other)
    {
        var campaign = Sample.Campaign with
        {
            SmarterQuestions =
            [
                new()
                {
                    Symbol = "SQ1",
                    Text = "How many?",
                    Answers = [allowed, other],
                },
            ],
        };
        var lead = Sample.Data with { Answers = new Dictionary<string, string> { ["SQ1"] = said } };
        var reason = Assert.Single(
            new CampaignRules(campaign, Sample.Configuration(campaign)).Against(
                new RoutableLead(Sample.Affiliate.Name, lead),
                Sample.Noon
            )
        );
        Assert.Equal((ReasonCode.SmarterAnswerInvalid, null), (reason.Code, reason.Expected));
    }

    [Fact]
    public void A_question_that_is_not_assigned_is_told_to_who_answers_it_alone()
    {
        var campaign = Sample.Campaign with
        {
            SmarterQuestions =
            [
                new()
                {
                    Symbol = "SQ1",
                    Text = "When?",
                    Answers = ["Now", "Later"],
                    Categories = [Sample.Erp],
                },
            ],
        };
        var rules = new CampaignRules(campaign, Sample.Configuration(campaign));
        var answered = Sample.Data with { Answers = new Dictionary<string, string> { ["SQ1"] = "Now" } };
        Assert.Equal(
            [ReasonCode.QuestionNotAssigned],
            rules.Against(new RoutableLead(Sample.Affiliate.Name, answered), Sample.Noon).Select(r => r.Code)
        );
        Assert.Empty(rules.Against(new RoutableLead(Sample.Affiliate.Name, Sample.Data), Sample.Noon));
    }

    [Theory]
    [InlineData("SQ1")]
    [InlineData("sq1")]
    [InlineData("How many?")]
    [InlineData(" how many? ")]
    public void A_column_that_answers_a_question_is_not_called_unknown(string header)
    {
        var campaign = Sample.Campaign with
        {
            SmarterQuestions =
            [
                new()
                {
                    Symbol = "SQ1",
                    Text = "How many?",
                    Answers = ["1", "2"],
                },
            ],
        };
        var batch = new Batch(Sample.Affiliate.Name, Sample.Batch, "infuse-media/a.csv", 1)
        {
            Columns = [new("Email", Field.Email), new(header, null), new("Notes", null)],
        };
        Assert.Equal(["Notes"], Sample.Configuration(campaign).UnknownColumnsOf(batch));
    }

    [Theory]
    [InlineData("no.more@example.com", "No.More+crm@example.com")]
    [InlineData("no.more+crm@example.com", "no.more@example.com")]
    [InlineData("no.more+crm@example.com", "no.more+erp@example.com")]
    [InlineData("no.more@gmail.com", "nomore+crm@gmail.com")]
    [InlineData("no.more@googlemail.com", "No.More@gmail.com")]
    public void A_plus_address_is_the_mailbox_of_somebody_not_to_be_contacted(string listed, string uploaded)
    {
        Assert.True(EmailAddress.TryParse(listed, out var address));
        var settings = new Configuration(
            [Sample.Affiliate],
            [Sample.Campaign],
            Sample.Categories,
            doNotContact: [address]
        );
        Assert.True(settings.IsNotToBeContacted(Sample.Data with { Email = uploaded }));
    }

    [Theory]
    [InlineData("C++ users", "C users")]
    [InlineData("Users < 50", "Users > 50")]
    [InlineData("C# level", "C level")]
    [InlineData("Growth %", "Growth")]
    [InlineData("A+ grade", "A grade")]
    public void A_column_that_differs_by_a_sign_is_not_the_affiliates_own(string mapped, string other)
    {
        var affiliate = Sample.Affiliate with
        {
            Headers = new Dictionary<string, string> { [mapped] = Field.Industry },
        };
        Assert.Equal(
            [Field.Industry, null],
            ColumnMapping.Of([mapped.ToUpperInvariant(), other], affiliate).Select(c => c.Field)
        );
    }
}
