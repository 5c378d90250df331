using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Foundation.Leads;

public class ReceiptRowTests
{
    private static readonly Match Refused = new(
        Sample.LeadCode,
        [
            new Reason(ReasonCode.GeoMismatch, Field.Country, "DE", "US, CA"),
            new Reason(ReasonCode.TitleSuppressed, Field.JobTitle, "vp sales", "sales"),
        ]
    );

    private static readonly Match Other = new(
        LeadCode.Parse("INT-OTH-ER"),
        [new Reason(ReasonCode.GeoMismatch, Field.Country, "DE", "US, CA")]
    );

    private static readonly LeadData Named = Sample.Data with { LeadCode = Sample.LeadCode };

    [Fact]
    public void A_row_that_named_its_campaign_reads_why_it_was_not_taken_and_what_to_do()
    {
        var receipt = ReceiptRow.Of(Sample.Lead(routed: true, matches: Refused) with { Data = Named });
        Assert.Equal((2, "not wanted again"), (receipt.Row, receipt.Status));
        Assert.Equal(
            "Country or state not wanted: country 'DE' | Title not wanted: job title 'vp sales'",
            receipt.Reasons
        );
        Assert.Equal(
            "Do not send these to this campaign; it takes US, CA. | Titles of this kind are not wanted.",
            receipt.Advice
        );
    }

    [Fact]
    public void A_receipt_shows_no_list_of_a_customer_and_nothing_of_its_order()
    {
        var refused = new Match(
            Sample.LeadCode,
            [
                new Reason(
                    ReasonCode.GeoMismatch,
                    Field.Country,
                    "DE",
                    "US",
                    "The order says secret: ops check the set-up"
                ),
                new Reason(ReasonCode.CompanySuppressed, Field.Company, "Contoso", "secret", "the list 'secret'"),
                new Reason(ReasonCode.NotOnApprovedList, Field.Company, "Contoso", "the list 'secret'"),
            ]
        );
        var receipt = ReceiptRow.Of(Sample.Lead(routed: true, matches: refused) with { Data = Named });
        Assert.DoesNotContain("secret", receipt.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            "Do not send these to this campaign; it takes US. | Leads of this company are not wanted. | Only certain companies are wanted.",
            receipt.Advice
        );
    }

    [Fact]
    public void A_row_whose_delivery_failed_reads_that_it_has_nothing_to_correct_and_nothing_of_the_receiver()
    {
        var failed = new Match(
            Sample.LeadCode,
            [new Reason(ReasonCode.DeliveryFailed, null, "HTTP 500")],
            DeliveryState.Failed,
            Sample.Run
        );
        foreach (var data in new[] { Named, Sample.Data })
            Assert.Equal(
                new ReceiptRow(
                    2,
                    "for no campaign of ours yet",
                    "Not taken by the customer's system",
                    "Nothing to correct: the customer's system did not take the lead. Ops send it again."
                ),
                ReceiptRow.Of(Sample.Lead(routed: true, matches: failed) with { Data = data })
            );
    }

    [Fact]
    public void A_row_without_lead_code_reads_nothing_of_the_campaigns_that_refused_it()
    {
        var receipt = ReceiptRow.Of(Sample.Lead(routed: true, matches: [Refused, Other]));
        Assert.Equal(
            new ReceiptRow(
                2,
                "for no campaign of ours yet",
                "No campaign takes it as it is",
                "No campaign that is open to this category takes the lead as it is; it waits, and goes by itself when one does."
            ),
            receipt
        );
    }

    [Fact]
    public void No_receipt_of_a_row_without_lead_code_names_a_campaign_or_what_it_wants()
    {
        foreach (var reason in Enum.GetValues<ReasonCode>().Where(c => c >= ReasonCode.CampaignInactive))
        {
            var refused = new Match(Sample.LeadCode, [new Reason(reason, Field.Country, "found", "secret")]);
            var sent = new Match(LeadCode.Parse("INT-OTH-ER"), [], DeliveryState.Sent);
            foreach (var matches in new Match[][] { [refused], [refused, sent], [sent, refused] })
                Assert.DoesNotMatch(
                    "INT-|secret",
                    ReceiptRow.Of(Sample.Lead(routed: true, matches: matches)).ToString()
                );
        }
    }

    [Theory]
    [InlineData("Scheduled", "waits for its send")]
    [InlineData("Sending", "waits for its send")]
    [InlineData("Sent", "sent")]
    public void A_row_that_was_taken_has_nothing_to_correct(string state, string told)
    {
        var taken = new Match(Sample.LeadCode, [], Enum.Parse<DeliveryState>(state));
        Assert.Equal(
            new ReceiptRow(2, told, "", ""),
            ReceiptRow.Of(Sample.Lead(routed: true, matches: [taken, Other]))
        );
    }

    [Theory]
    [InlineData("Scheduled", "waits for its send")]
    [InlineData("Sent", "sent")]
    public void A_row_that_was_taken_reads_its_notes(string state, string told)
    {
        var taken = new Match(Sample.LeadCode, [], Enum.Parse<DeliveryState>(state));
        var receipt = ReceiptRow.Of(
            Sample.Lead(routed: true, matches: taken) with
            {
                Reasons = [new(ReasonCode.PhoneLost, Field.Phone, "4.47912E+11")],
            }
        );
        Assert.Equal((told, "Phone lost: phone '4.47912E+11'"), (receipt.Status, receipt.Reasons));
        Assert.Contains("Format the column as text", receipt.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unusable_row_reads_all_its_faults()
    {
        var lead = Sample.Lead(intake: Intake.Unusable) with
        {
            Reasons =
            [
                new(ReasonCode.RequiredFieldMissing, Field.Company),
                new(ReasonCode.CountryNotRecognised, Field.Country, "Grmany", "Germany"),
            ],
        };
        Assert.Equal(
            new ReceiptRow(
                2,
                "to correct",
                "Required field missing: company | Country not recognised: country 'Grmany'",
                "Fill in the company. | Did you mean 'Germany'?"
            ),
            ReceiptRow.Of(lead)
        );
    }

    [Fact]
    public void A_duplicate_names_the_first()
    {
        var lead = Sample.Lead(intake: Intake.Omitted) with
        {
            Reasons = [new(ReasonCode.Duplicate, Expected: "20261101T090000-000000000000-0000005")],
        };
        Assert.Equal(
            "Nothing to do: it is in 20261101T090000-000000000000-0000005 already.",
            ReceiptRow.Of(lead).Advice
        );
    }

    [Fact]
    public void A_row_that_named_a_campaign_reads_nothing_of_its_other_suppliers()
    {
        var refused = new Match(
            Sample.LeadCode,
            [new Reason(ReasonCode.AffiliateNotAllowed, null, "infuse-media", "s2w, binary-demand")]
        );
        Assert.DoesNotMatch(
            "s2w|binary",
            ReceiptRow.Of(Sample.Lead(routed: true, matches: refused) with { Data = Named }).ToString()
        );
    }

    [Theory]
    [InlineData("all 500 places taken", "No room: all places taken")]
    [InlineData("all 1,500 places taken", "No room: all places taken")]
    [InlineData("all 40 places of the week 2026-W48 taken", "No room: all places of the week 2026-W48 taken")]
    [InlineData("all 7 places of the category crm taken", "No room: all places of the category crm taken")]
    [InlineData(
        "all 2 places of the company contoso.com taken",
        "No room: all places of the company contoso.com taken"
    )]
    [InlineData(
        "all 9 places of the affiliate infuse-media taken",
        "No room: all 9 places of the affiliate infuse-media taken"
    )]
    public void How_much_a_customer_bought_is_not_told(string full, string told) =>
        Assert.Equal(
            told,
            ReceiptRow
                .Of(
                    Sample.Lead(
                        routed: true,
                        matches: new Match(Sample.LeadCode, [new Reason(ReasonCode.CapReached, null, full, "room")])
                    ) with
                    {
                        Data = Named,
                    }
                )
                .Reasons
        );

    [Fact]
    public void The_same_reason_of_several_fields_gives_each_advice_once()
    {
        var reason = new Reason(ReasonCode.InvalidEmail, Field.Email, "x");
        Assert.Equal(
            "Correct the e-mail address.",
            ReceiptRow.Of(Sample.Lead(intake: Intake.Unusable) with { Reasons = [reason, reason] }).Advice
        );
    }

    [Fact]
    public void A_row_that_is_still_at_work_says_so() =>
        Assert.Equal(new ReceiptRow(2, "in progress", "", ""), ReceiptRow.Of(Sample.Lead()));
}
