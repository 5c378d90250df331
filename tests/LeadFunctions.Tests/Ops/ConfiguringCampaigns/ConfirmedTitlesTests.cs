using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Ops.ConfiguringCampaigns;
using LeadFunctions.Tests.Foundation.Campaigns;

namespace LeadFunctions.Tests.Ops.ConfiguringCampaigns;

public sealed class ConfirmedTitlesTests
{
    private const string Path = "campaigns/INT-FFA-ESF-2541.json";

    [Fact]
    public void Who_confirms_is_written_down_and_all_else_of_the_file_stays()
    {
        var before = Read(GoodFiles.Campaign);
        var after = Confirm(GoodFiles.Campaign, TitleConfirmer.Cs, "manager");

        Assert.Equal(
            before.Titles with
            {
                ConfirmedByCs = true,
                CsConfirmation = new() { Name = "Nora North", Day = new DateOnly(2026, 11, 26) },
                Approved = after.Titles.Approved,
                Suppressed = after.Titles.Suppressed,
            },
            after.Titles
        );
        Assert.Equal(["sales"], after.Titles.Suppressed);
        Assert.Equal(
            (before.Customer, before.Caps.Total, before.SmarterQuestions.Count),
            (after.Customer, after.Caps.Total, after.SmarterQuestions.Count)
        );
    }

    [Fact]
    public void Another_list_takes_the_word_of_the_other_away()
    {
        var titles = Confirm(GoodFiles.Campaign, TitleConfirmer.Cs, "it director", "it manager").Titles;

        Assert.Equal(["it director", "it manager"], titles.Approved);
        Assert.True(titles is { ConfirmedByCs: true, ConfirmedByCustomer: false, CustomerConfirmation: null });
    }

    [Fact]
    public void Both_confirm_one_list_one_after_the_other()
    {
        var first = ConfirmedTitles.In(
            GoodFiles.Campaign,
            Read(GoodFiles.Campaign).Titles,
            Asked(TitleConfirmer.Cs, "cio")
        );
        var titles = Confirm(first, TitleConfirmer.Customer, "cio").Titles;
        Assert.True(titles is { ConfirmedByCs: true, ConfirmedByCustomer: true, CsConfirmation.Name: "Nora North" });
    }

    private static Campaign Confirm(string file, TitleConfirmer confirmer, params string[] titles) =>
        Read(ConfirmedTitles.In(file, Read(file).Titles, Asked(confirmer, titles)));

    private static TitlesConfirmed Asked(TitleConfirmer confirmer, params string[] titles) =>
        new()
        {
            By = "Olga",
            Why = "list of November",
            Titles = titles,
            Confirmer = confirmer,
            Name = " Nora North ",
            Day = new DateOnly(2026, 11, 26),
            Replaces = "\"1\"",
        };

    private static Campaign Read(string content)
    {
        var (document, problems) = ConfigurationFile.Read(Path, BinaryData.FromString(content));
        Assert.Empty(problems);
        return Assert.IsType<Campaign>(document);
    }
}
