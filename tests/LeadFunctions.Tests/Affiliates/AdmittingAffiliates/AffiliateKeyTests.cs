using LeadFunctions.Affiliates.AdmittingAffiliates;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Tests.Affiliates.AdmittingAffiliates;

public class AffiliateKeyTests
{
    private static readonly AffiliateName Affiliate = AffiliateName.Parse("infuse-media");
    private static readonly AffiliateKey Key = AffiliateKey.Of(
        Affiliate,
        [.. Enumerable.Range(0, 32).Select(i => (byte)i)]
    );

    [Fact]
    public void A_key_is_read_back_with_its_affiliate()
    {
        Assert.Equal("infuse-media.AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8", Key.Text);
        Assert.True(AffiliateKey.TryParse(Key.Text, out var read));
        Assert.Equal((Affiliate, Key.Hash), (read.Affiliate, read.Hash));
    }

    [Fact]
    public void What_is_stored_of_a_key_stays_the_same() =>
        Assert.Equal("65ce871566560b460979ac3dc9a7bbd261b885c7e0e71639d76f2f3cd4bf60b3", Key.Hash);

    [Fact]
    public void A_key_never_shows_when_printed() => Assert.DoesNotContain("AAEC", $"{Key}", StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("infuse-media")]
    [InlineData("infuse-media.")]
    [InlineData("infuse-media.AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHg")]
    [InlineData("../s2w.AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8")]
    [InlineData("INFUSE-MEDIA.AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8")]
    [InlineData("infuse-media.AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8.x")]
    public void Anything_else_is_no_key(string? text) => Assert.False(AffiliateKey.TryParse(text, out _));

    [Fact]
    public void A_key_with_the_name_of_another_affiliate_is_another_key()
    {
        foreach (var name in new[] { "infuse-media2", "infuse", "s2w" })
        {
            Assert.True(
                AffiliateKey.TryParse(Key.Text.Replace("infuse-media", name, StringComparison.Ordinal), out var other)
            );
            Assert.NotEqual(Key.Hash, other.Hash);
        }
    }
}
