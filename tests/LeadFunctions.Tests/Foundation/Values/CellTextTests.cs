using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Values;

public class CellTextTests
{
    [Theory]
    [InlineData("JosÃ© NÃºÃ±ez", "José Núñez")]
    [InlineData("GroÃŸ &amp; SÃ¶hne", "Groß & Söhne")]
    [InlineData("Oâ€™Brien", "O’Brien")]
    [InlineData("voilÃ\u00A0", "voilà")]
    [InlineData("Ð˜Ð²Ð°Ð½", "Иван")]
    [InlineData("Zo√´", "Zoë")]
    [InlineData("Caf√© M√ºller", "Café Müller")]
    [InlineData("O‚ÄôBrien", "O’Brien")]
    [InlineData("≈Åukasz", "Łukasz")]
    [InlineData("–ò–≤–∞–Ω", "Иван")]
    [InlineData("M├╝ller", "Müller")]
    [InlineData("Jos├®", "José")]
    [InlineData("Jos├⌐", "José")]
    [InlineData("OΓÇÖBrien", "O’Brien")]
    [InlineData("AT&amp;T", "AT&T")]
    [InlineData("AT&amp;amp;T", "AT&T")]
    [InlineData("Caf&#233; &eacute;t&eacute;", "Café été")]
    [InlineData("Ann&nbsp;Lee&#160;", "Ann Lee")]
    [InlineData("\u00A0Ann\u00A0Lee\u202F", "Ann Lee")]
    [InlineData("\uFEFFAnn\u200B \u2060Lee\u200E", "Ann Lee")]
    [InlineData("\"Contoso\"", "Contoso")]
    [InlineData("\"Case \"\"A\"\"\"", "Case \"A\"")]
    [InlineData(" &quot;Contoso&quot; ", "Contoso")]
    [InlineData("\"\"", "")]
    [InlineData("MichaĹ‚", "Michał")]
    [InlineData("JosĂ©", "José")]
    [InlineData("MĂĽller", "Müller")]
    [InlineData("DvoĹ™Ăˇk", "Dvořák")]
    [InlineData("ĹšwiÄ…tek", "Świątek")]
    [InlineData("MГјller", "Müller")]
    [InlineData("OвЂ™Neil", "O’Neil")]
    [InlineData("È˜erban", "Șerban")]
    [InlineData("IoniÈ›Äƒ", "Ioniță")]
    [InlineData("Nguyá»…n", "Nguyễn")]
    [InlineData("Î•Î»Î­Î½Î·", "Ελένη")]
    [InlineData("Ξ•Ξ»Ξ­Ξ½Ξ·", "Ελένη")]
    [InlineData("JosΓ©", "José")]
    [InlineData("JosĆ©", "José")]
    [InlineData("Ji┼Ö├ş", "Jiří")]
    [InlineData("MichaÅ\u0082", "Michał")]
    [InlineData("DvoĹ\u0099ĂĄk", "Dvořák")]
    [InlineData("<p>Ann</p>", "Ann")]
    [InlineData("<b>Contoso</b> GmbH", "Contoso GmbH")]
    [InlineData("<span style='color:red'>Contoso</span>", "Contoso")]
    [InlineData("Contoso<br/>London", "Contoso London")]
    [InlineData("&lt;b&gt;Contoso&lt;/b&gt;", "Contoso")]
    [InlineData("MAMĂ\u00A0SRL", "MAMĂ SRL")]
    [InlineData("Ann_x000D_", "Ann")]
    [InlineData("Ann_x000D__x000A_Lee", "Ann  Lee")]
    public void What_a_tool_left_in_a_cell_is_undone(string damaged, string text) =>
        Assert.Equal(text, CellText.Clean(damaged));

    [Theory]
    [InlineData("Ann Lee")]
    [InlineData("R&D; Sales & More")]
    [InlineData("a&b=c&copy=1")]
    [InlineData("&unknown;")]
    [InlineData("\"Head\" of \"Sales\"")]
    [InlineData("\"")]
    [InlineData("6\" pipes")]
    [InlineData("SÃO PAULO")]
    [InlineData("ÂGE")]
    [InlineData("Ångström Ä–B")]
    [InlineData("Nord–Österreich")]
    [InlineData("Ost–ü")]
    [InlineData("‚Ärzte‘")]
    [InlineData("√2 Labs")]
    [InlineData("Γιώργος")]
    [InlineData("CÔTÉ")]
    [InlineData("M√ºller 北京")]
    [InlineData("MÃ¼ller 北京")]
    [InlineData("JosÃ© José")]
    [InlineData("Привет 北京 ß é")]
    [InlineData("می\u200Cخواهم")]
    [InlineData("👩\u200D💻")]
    [InlineData("\uD83D broken")]
    [InlineData("'t Hooft")]
    [InlineData("RĂŞCANU")]
    [InlineData("zvlášť")]
    [InlineData("Úžice")]
    [InlineData("ДІ")]
    [InlineData("ТІТІ")]
    [InlineData("A<B Corp>")]
    [InlineData("ÎLE D’OLÉRON")]
    [InlineData("È")]
    [InlineData("«está»…")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("x_x00_y")]
    public void Text_without_certain_damage_is_unchanged(string text) => Assert.Equal(text, CellText.Clean(text));

    [Fact]
    public void Cleaning_again_changes_nothing()
    {
        var parts = Gen.Elements(
            "Ã©",
            "â€™",
            "&amp;",
            "amp;",
            "&#",
            "233;",
            "\"",
            "\"\"",
            " ",
            "\u00A0",
            "\u200B",
            "é",
            "Ã",
            "Lee",
            "\uD83D",
            "&quot;"
        );
        var texts = Gen.OneOf(
            parts.ListOf().Select(string.Concat),
            ArbMap.Default.ArbFor<NonNull<string>>().Generator.Select(t => t.Get)
        );
        Prop.ForAll(texts.ToArbitrary(), text => CellText.Clean(CellText.Clean(text)) == CellText.Clean(text))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    [Fact]
    public void Words_and_accents_survive_and_what_was_encoded_twice_comes_back()
    {
        var words = Gen.Elements("Ann", "José", "Größe", "naïve", "O’Brien", "São", "Łódź", "Ivan 3", "a-b", "Ünal")
            .NonEmptyListOf()
            .Select(w => string.Join(' ', w));
        Prop.ForAll(
                words.ToArbitrary(),
                text => CellText.Clean(text) == text && CellText.Clean(TwiceEncoded(text)) == text
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_largest_cell_of_entities_within_entities_is_quick() =>
        Assert.Equal("&", CellText.Clean("&" + string.Concat(Enumerable.Repeat("amp;", 999))));

    private static string TwiceEncoded(string text) =>
        System
            .Text.CodePagesEncodingProvider.Instance.GetEncoding(1252)!
            .GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
