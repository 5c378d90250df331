using System.Security.Cryptography;
using System.Text;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Targeting.ReadingOrganic;
using LeadFunctions.Targeting.TitleLists;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Samples;

/// <summary>The samples' year of invented conversions was made with frequencies that are known: managers of CRM and of
/// revenue operations lead, one title in some hundred is misspelt.</summary>
public sealed class SampleConversionsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task All_but_one_of_the_samples_are_taken()
    {
        var rows = await RowsAsync();
        Assert.Equal(1201, rows.Count);
        Assert.Equal("job title: there is none", Assert.Single(Assert.Single(rows, r => r.Word == "refused").Why));
        Assert.DoesNotContain(rows, r => r.Word == "counted in part");
    }

    [Fact]
    public async Task Their_list_of_titles_is_the_one_that_was_put_in()
    {
        var settings = SampleSettings.Read();
        var campaign = settings.CampaignOf(LeadCode.Parse("INT-FFA-ESF-2541"));
        var sample = new OrganicSample(campaign, settings, Now);
        foreach (var row in await RowsAsync())
            if (row.Fact is { } fact)
                sample.Add(fact);
        var list = TitleListMaking.Of(campaign, settings, sample);

        Assert.Equal((200, 1200), (list.Conversions, list.All));
        Assert.Equal(
            [
                "crm manager",
                "revenue operations manager",
                "crm administrator",
                "crm administratr",
                "crm director",
                "revenue operations director",
                "revenue operations head",
                "sales operations manager",
            ],
            list.Proposed
        );
        Assert.All(list.Titles.Take(7), t => Assert.True(t.IsProposed && t.Lift > 1.5));
        // "Director of CRM" and "CRM Director" are one; so are an IT-Direktor and an IT Director.
        Assert.Contains(list.Titles, t => t is { Title: "crm director", Spellings.Count: 2 });
    }

    private static async Task<IReadOnlyList<OrganicRow>> RowsAsync()
    {
        var settings = SampleSettings.Read();
        await using var file = File.OpenRead(Repository.PathOf("samples/organic/conversions.csv"));
        var (columns, rows, problem) = await OrganicTable.ReadAsync(
            UploadFile.Of(file, file.Length, ReadingLimits.Default),
            default
        );
        Assert.Null(problem);
        return
        [
            .. rows.Select(row =>
                OrganicRow.Of(
                    row,
                    columns,
                    settings,
                    address =>
                        PersonId.Parse(
                            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.Value)))[..32]
                        ),
                    Now
                )
            ),
        ];
    }
}
