using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Foundation.Leads;

public class AdviceTests
{
    public static TheoryData<string> Codes => [.. Enum.GetNames<ReasonCode>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_reason_says_what_to_do(string code)
    {
        var reason = new Reason(Enum.Parse<ReasonCode>(code), Field.Country, "Atlantis", "Austria");
        Assert.Matches(@"^[A-Z].{10,}[.?]$", Advice.For(reason));
        Assert.Equal($"{ReasonWords.Of(reason.Code)}: country 'Atlantis'", Advice.Describe(reason));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void No_word_of_a_program_is_in_what_people_read(string code)
    {
        var reason = new Reason(Enum.Parse<ReasonCode>(code), Field.JobTitle, "found", "expected", "hint");
        Assert.All(
            [
                Advice.Describe(reason),
                Advice.For(reason),
                ReasonWords.Of(reason.Code),
                ReasonWords.Meaning(reason.Code),
            ],
            text =>
                Assert.DoesNotMatch(@"\b[A-Za-z]+[a-z][A-Z]\w*|0x[0-9A-F]{6,}|\btaken\b(?! by)|[a-z]+/[a-z]+\.", text)
        );
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_reason_has_words_of_its_own_and_a_sentence_for_a_count_of_rows(string code)
    {
        var reason = Enum.Parse<ReasonCode>(code);
        Assert.Matches("^[A-Z][a-z'-]*(-mail)?( [a-z'-]+)*$", ReasonWords.Of(reason));
        Assert.Matches(@"^[A-Z].{10,}\.$", ReasonWords.Meaning(reason));
        Assert.Single(Enum.GetValues<ReasonCode>(), c => ReasonWords.Of(c) == ReasonWords.Of(reason));
    }

    [Theory]
    [InlineData("CountryNotRecognised")]
    [InlineData("CategoryNotKnown")]
    [InlineData("LeadCodeNotKnown")]
    public void The_closest_known_value_is_offered_where_there_is_one(string code)
    {
        var reason = new Reason(Enum.Parse<ReasonCode>(code), Expected: "Austria");
        Assert.Equal("Did you mean 'Austria'?", Advice.For(reason));
        Assert.StartsWith("Give ", Advice.For(reason with { Expected = null }));
    }

    [Theory]
    [InlineData(null, null, "Came before")]
    [InlineData("email", null, "Came before: e-mail")]
    [InlineData(null, "paused", "Came before: paused")]
    [InlineData("email", "x", "Came before: e-mail 'x'")]
    public void A_reason_is_described_by_what_is_known_of_it(string? field, string? found, string text) =>
        Assert.Equal(text, Advice.Describe(new Reason(ReasonCode.Duplicate, field, found)));

    [Theory]
    [InlineData(
        "AlreadySent",
        "2026-11-01",
        "20261101T090000-4f2a9c01d3b2-0000003",
        "Nothing to do: this person is in the campaign already, by 20261101T090000-4f2a9c01d3b2-0000003."
    )]
    [InlineData(
        "CapReached",
        "all 20 places of the day taken",
        "the next day, when there is room again",
        "Waits for the next day, when there is room again."
    )]
    [InlineData(
        "TakenExclusively",
        null,
        null,
        "Nothing to do: the lead went to another campaign, which wants it alone, comes first, or is of the same customer."
    )]
    [InlineData("EvidenceMissing", null, "the asset", "Upload the row with the asset: the campaign requires it.")]
    [InlineData(
        "TooOld",
        "2026-10-01",
        "30 days",
        "Nothing to correct: the campaign takes leads of 30 days at most when they are sent."
    )]
    [InlineData(
        "SentRecently",
        "2026-11-20",
        "2026-11-28",
        "Waits until 2026-11-28, since the person was sent not long ago, and then goes by itself."
    )]
    [InlineData(
        "NoCampaign",
        null,
        null,
        "No campaign is open to this category now; the lead waits for one and then goes by itself."
    )]
    [InlineData("Stopped", null, null, "Nothing to do: ops stopped this lead.")]
    public void What_places_and_people_decide_says_what_to_do(
        string code,
        string? found,
        string? expected,
        string advice
    ) => Assert.Equal(advice, Advice.For(new Reason(Enum.Parse<ReasonCode>(code), null, found, expected)));

    [Theory]
    [InlineData("email", null, "Fill in the e-mail.")]
    [InlineData("jobTitle", null, "Fill in the job title.")]
    [InlineData("category", "a category or a lead code", "Fill in a category or a lead code.")]
    public void A_missing_field_is_named(string field, string? expected, string advice) =>
        Assert.Equal(advice, Advice.For(new Reason(ReasonCode.RequiredFieldMissing, field, null, expected)));
}
