using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Ops.ConfiguringCampaigns;
using LeadFunctions.Tests.Foundation.Campaigns;

namespace LeadFunctions.Tests.Ops.ConfiguringCampaigns;

public class FileWithAnswersTests
{
    [Fact]
    public void An_answer_is_added_and_all_else_stays()
    {
        var file = FileWithAnswers.Of(
            BinaryData.FromString(GoodFiles.Affiliate),
            [new("SQ2", "Müller & Söhne", "Yes")]
        );
        var (was, its) = (Read(BinaryData.FromString(GoodFiles.Affiliate)), Read(file!));
        Assert.Equal("Yes", its.Answers["SQ2"]["Müller & Söhne"]);
        Assert.Equal(was.Answers["SQ1"], its.Answers["SQ1"]);
        Assert.Equal(was.Values["companySize"], its.Values["companySize"]);
        Assert.Equal((was.DisplayName, was.Cpl.Count), (its.DisplayName, its.Cpl.Count));
        Assert.Contains("Müller & Söhne", file!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_text_in_other_letters_is_not_there_twice()
    {
        var file = BinaryData.FromString("\uFEFF{ \"Answers\": { \"sq1\": { \"soon!\": \"Later\", }, }, /* ours */ }");
        Assert.Equal(
            """{"Answers":{"sq1":{"soon!":"Soon"}}}""",
            string.Concat(
                FileWithAnswers.Of(file, [new("SQ1", "SOON!", "Soon")])!.ToString().Where(c => !char.IsWhiteSpace(c))
            )
        );
    }

    [Fact]
    public void What_it_says_already_changes_nothing() =>
        Assert.Null(FileWithAnswers.Of(BinaryData.FromString(GoodFiles.Affiliate), [new("SQ1", "SOON-ish", "Soon")]));

    private static Affiliate Read(BinaryData file) =>
        (Affiliate)ConfigurationFile.Read(GoodFiles.AffiliatePath, file).Document!;
}
