using System.Text.RegularExpressions;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Ops.ServingPage;

/// <summary>The page says of a reason what mails and receipts say.</summary>
public partial class ReasonsOfThePageTests
{
    private const string Path = "src/LeadFunctions.OpsPage/src/words/reasons.ts";

    /// <summary>Written anew with <c>UPDATE_WORDS=1</c>.</summary>
    [Fact]
    public void The_page_has_the_words_of_the_app_for_every_reason()
    {
        var page = Repository.Read(Path).ReplaceLineEndings("\n");
        var told = Words().Replace(page, string.Concat(Enum.GetValues<ReasonCode>().Select(Line)));
        if (Environment.GetEnvironmentVariable("UPDATE_WORDS") == "1")
            File.WriteAllText(Repository.PathOf(Path), told);
        Assert.True(
            told == Repository.Read(Path).ReplaceLineEndings("\n"),
            $"{Path} has other words than {nameof(ReasonWords)}. Set UPDATE_WORDS=1 and run this test again."
        );
    }

    private static string Line(ReasonCode code) =>
        ReasonWords.Of(code) is var words && words.Contains('\'', StringComparison.Ordinal)
            ? $"  {code}: \"{words}\",\n"
            : $"  {code}: '{words}',\n";

    [GeneratedRegex(@"(?<=string> = \{\n)(  \w+: .*,\n)*(?=\})")]
    private static partial Regex Words();
}
