using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Foundation.Campaigns;

public class DeliveryColumnsTests
{
    public static TheoryData<string> Names => [.. DeliveryColumns.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_column_has_a_header_and_the_value_of_a_whole_lead(string name)
    {
        Assert.NotEmpty(DeliveryColumns.Header(name));
        Assert.NotEmpty(
            DeliveryColumns.Value(
                name,
                Sample.Lead().Usable with
                {
                    Data = Sample.Data with { State = "US-CA", Industry = "Software", Domain = "contoso.example" },
                }
            )
        );
    }

    [Theory]
    [InlineData("companySize")]
    [InlineData("phone")]
    [InlineData("category")]
    [InlineData("leadDate")]
    public void What_a_lead_lacks_is_an_empty_cell(string name) =>
        Assert.Equal(
            "",
            DeliveryColumns.Value(
                name,
                Sample.Lead().Usable with
                {
                    Data = Sample.Data with { CompanySize = null, Phone = null, Category = null, LeadDate = null },
                }
            )
        );

    [Fact]
    public void Where_a_lead_comes_from_goes_only_to_whom_asks_for_it()
    {
        var lead = Sample.Lead().Usable with
        {
            Data = Sample.Data with { Origin = new Dictionary<string, string> { [Field.Channel] = "newsletter" } },
        };
        Assert.Empty(DeliveryColumns.Names.Intersect(Field.OfSource));
        Assert.All(
            Field.OfSource,
            field =>
            {
                Assert.True(DeliveryColumns.IsKnown(field, []));
                Assert.NotEqual(field, DeliveryColumns.Header(field));
            }
        );
        Assert.Equal(("newsletter", ""), (DeliveryColumns.Value("channel", lead), DeliveryColumns.Value("list", lead)));
        // A question may have the same name, and is what was meant then.
        Assert.Equal(
            "Phone",
            DeliveryColumns.Value("channel", lead, new Dictionary<string, string> { ["channel"] = "Phone" })
        );
    }

    [Fact]
    public void Headers_are_all_different() =>
        Assert.Equal(
            DeliveryColumns.Names.Count,
            DeliveryColumns.Names.Select(DeliveryColumns.Header).Distinct().Count()
        );

    [Fact]
    public void Values_are_written_as_customers_read_them()
    {
        Assert.Equal("2026-11-17", DeliveryColumns.Value("leadDate", Sample.Lead().Usable));
        Assert.Equal("20261118T090000-4f2a9c01d3b2-0000001", DeliveryColumns.Value("leadId", Sample.Lead().Usable));
    }

    [Fact]
    public void A_question_has_a_column_under_its_symbol_with_the_answer_as_the_campaign_words_it()
    {
        SmarterQuestion[] questions =
        [
            new()
            {
                Symbol = "SQ1",
                Text = "When?",
                Answers = ["Within 3 months", "Later"],
            },
            new()
            {
                Symbol = "SQ2",
                Text = "Why?",
                Answers = ["a", "b"],
            },
        ];
        var answers = SmarterAnswers.Of(
            questions,
            new Dictionary<string, string> { ["sq1"] = "WITHIN 3-months", ["Asset"] = "x" }
        );
        Assert.Equal(
            ("SQ1", "Within 3 months"),
            (DeliveryColumns.Header("SQ1"), DeliveryColumns.Value("SQ1", Sample.Lead().Usable, answers))
        );
        Assert.Equal("", DeliveryColumns.Value("SQ2", Sample.Lead().Usable, answers));
    }
}
