using LeadFunctions.AzuriteTests.Ops.ServingPage;
using LeadFunctions.Demo;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.LocalHost.Azurite;

namespace LeadFunctions.AzuriteTests.Demo;

[Collection(nameof(PlayedDemo))]
public sealed class Playing_a_file_of_ones_own : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Fact]
    public async Task Shows_where_its_faults_are_and_what_to_do_without_any_address()
    {
        var played = await PlayAsync(
            """
            Work Email,First Name,Last Name,Job Title,Company,# Employees,Country,Lead Code,Category
            ann.lee@example.com,Ann,Lee,IT Director,Alder Labs,201-500,USA,INT-FFA-ESF-2541,CRM
            bob.fox(at)example.com,Bob,test,CFO,Alder Labs,Nov-50,Germny,INT-FFA-ESF-2514,CRM
            cara@example.com,Cara,Day,CFO,Alder Labs,1-10,cara@example.com,,HRIS
            zoe.fox@example.com,Zo?,Fox,CFO,Alder Labs,201-500,USA,INT-FFA-ESF-2541,CRM
            """
        );
        Assert.True(played.ExitCode == 0, played.Printed);
        Assert.Equal(2, played.Outcome.Batches.Single()[LeadStatus.Sent]);
        Assert.Contains("noted, the row is taken", played.Printed);
        Assert.Equal([3, 4], played.Outcome.Faulty.Select(r => r.Line));
        Assert.Contains("Did you mean 'Germany'?", played.Printed);
        Assert.DoesNotContain('@', played.Printed);
        Assert.DoesNotContain("bob.fox", played.Printed);
    }

    [Fact]
    public async Task Says_why_a_file_cannot_be_read_and_fails()
    {
        var played = await PlayAsync("Name,Country\r\nAnn,USA\r\n");
        Assert.Equal(1, played.ExitCode);
        Assert.Contains("No column holds an e-mail address", played.Printed);
    }

    [Fact]
    public async Task Can_be_played_on_an_azurite_that_somebody_else_started_empty()
    {
        await using var azurite = await AzuriteProcess.StartAsync(new() { HasKeyIndex = false });
        var storage = azurite.ConnectionString();
        var played = await PlayAsync(
            """
            Work Email,First Name,Last Name,Job Title,Company,# Employees,Country,Lead Code,Category
            ann.lee@example.com,Ann,Lee,IT Director,Alder Labs,201-500,USA,INT-FFA-ESF-2541,CRM
            """,
            storage
        );
        Assert.True(played.ExitCode == 0, played.Printed);
        Assert.Equal(1, played.Outcome.Batches.Single()[LeadStatus.Sent]);

        var failure = await Assert.ThrowsAsync<AzuriteException>(() => PlayAsync("Email", storage));
        Assert.Contains("already has data of LeadFunctions", failure.Message);
    }

    [Theory]
    [InlineData("no-such.csv", "s2w", "There is no file 'no-such.csv'.")]
    [InlineData("", "s2w", "but no file is given")]
    [InlineData("leads.csv", null, "Whose file is it? Add --affiliate and one of account-media, binary-demand,")]
    [InlineData("leads.csv", "nobody", "No affiliate is named 'nobody'. Expected one of account-media,")]
    public void Names_what_is_wrong_with_the_arguments(string file, string? affiliate, string problem)
    {
        var path =
            file == "leads.csv" ? Write("Email")
            : file.Length == 0 ? null
            : file;
        var failure = Assert.Throws<DemoException>(() =>
            DemoPlan.Of(new DemoArguments(path, affiliate), SampleFiles.OfRepository())
        );
        Assert.Contains(problem, failure.Message);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<DemoPlayed> PlayAsync(string content, string? storage = null) =>
        DemoPlayed.OnceAsync(
            Path.Combine(_folder.FullName, "output"),
            new DemoFile(Write(content), "infuse-media/leads.csv"),
            storage
        );

    private string Write(string content)
    {
        var path = Path.Combine(_folder.FullName, "leads.csv");
        File.WriteAllText(path, content);
        return path;
    }
}
