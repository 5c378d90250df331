using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Values;

public class FoldedTests
{
    [Theory]
    [InlineData("Côte d’Ivoire", "cotedivoire", "cote d ivoire")]
    [InlineData("  U.S.A. ", "usa", "u s a")]
    [InlineData("Straße ØRE Łódź İzmir", "strasseorelodzizmir", "strasse ore lodz izmir")]
    [InlineData("ＵＳＡ", "usa", "usa")]
    [InlineData("भारत", "भारत", "भारत")]
    [InlineData("𠮷野 😀", "𠮷野", "𠮷野")]
    [InlineData("a\u200Bb\u00ADc", "abc", "abc")]
    [InlineData("–", "", "")]
    public void Only_differences_that_matter_are_kept(string text, string key, string words) =>
        Assert.Equal((key, words), (Folded.Key(text), Folded.Words(text)));

    [Theory]
    [InlineData("a\uD83D")]
    [InlineData("\uDC00a\uFFFE")]
    public void Broken_unicode_is_dropped(string text) => Assert.Equal("a", Folded.Key(text));

    [Fact]
    public void Folding_again_changes_nothing() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<NonNull<string>>(),
                text =>
                    Folded.Key(Folded.Key(text.Get)) == Folded.Key(text.Get)
                    && Folded.Words(Folded.Words(text.Get)) == Folded.Words(text.Get)
            )
            .QuickCheckThrowOnFailure();
}
