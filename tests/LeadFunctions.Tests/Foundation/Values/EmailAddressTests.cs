using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Values;

public class EmailAddressTests
{
    [Theory]
    [InlineData("ann.lee@example.com")]
    [InlineData("a@b.co")]
    [InlineData("first.last+tag@example.com")]
    [InlineData("first-last@sub.domain.example.co.uk")]
    [InlineData("_underscore@example.com")]
    [InlineData("o'brien@example.ie")]
    [InlineData("user%example@example.org")]
    [InlineData("!#$%&'*+/=?^_`{|}~-@example.com")]
    [InlineData("1234567890@example.com")]
    [InlineData("a@123.com")]
    [InlineData("a@1-2-3.museum")]
    [InlineData("a@xn--mller-kva.de")]
    [InlineData("a@example.xn--p1ai")]
    [InlineData("trailing-@example.com")]
    [InlineData("a.b.c.d.e@example.photography")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234@example.com")]
    public void A_known_good_address_is_taken_as_it_is(string text)
    {
        Assert.True(EmailAddress.TryParse(text, out var address));
        Assert.Equal(text, address.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("n/a")]
    [InlineData("plainaddress")]
    [InlineData("@example.com")]
    [InlineData("ann@")]
    [InlineData("ann@@example.com")]
    [InlineData("ann@lee@example.com")]
    [InlineData(".ann@example.com")]
    [InlineData("ann.@example.com")]
    [InlineData("ann..lee@example.com")]
    [InlineData("ann lee@example.com")]
    [InlineData("ann@exam ple.com")]
    [InlineData("ann@localhost")]
    [InlineData("ann@example")]
    [InlineData("ann@.example.com")]
    [InlineData("ann@example.com.")]
    [InlineData("ann@example..com")]
    [InlineData("ann@-example.com")]
    [InlineData("ann@example-.com")]
    [InlineData("ann@exa_mple.com")]
    [InlineData("ann@example.c")]
    [InlineData("ann@example.123")]
    [InlineData("ann@192.168.0.1")]
    [InlineData("ann@[192.168.0.1]")]
    [InlineData("\"ann lee\"@example.com")]
    [InlineData("ann(comment)@example.com")]
    [InlineData("ann,lee@example.com")]
    [InlineData("ann@example.com, bob@example.com")]
    [InlineData("ann@example.com;")]
    [InlineData("Ann Lee <ann@example.com>")]
    [InlineData("ann@example.com\nbcc: bob@example.com")]
    [InlineData("<script>@example.com")]
    [InlineData("ännchen@example.com")]
    [InlineData("\u212Aate@example.com")]
    [InlineData("ann@\u2603\uD83D.com")]
    [InlineData("mailto:")]
    [InlineData("<>")]
    [InlineData("ann@example.com?subject=hi")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345@example.com")]
    [InlineData("a@1234567890123456789012345678901234567890123456789012345678901234.com")]
    public void A_known_bad_address_is_refused(string? text) => Assert.False(EmailAddress.TryParse(text, out _));

    [Theory]
    [InlineData("  Ann.Lee@Example.COM \t")]
    [InlineData("\u00A0ann.lee@example.com\u00A0")]
    [InlineData("\uFEFFann.lee@example.com\u200B")]
    [InlineData("<ann.lee@example.com>")]
    [InlineData("mailto:ann.lee@example.com")]
    [InlineData("< MailTo: ann.lee@example.com >\r\n")]
    public void What_copying_leaves_around_an_address_is_removed(string text)
    {
        Assert.True(EmailAddress.TryParse(text, out var address));
        Assert.Equal("ann.lee@example.com", address.Value);
    }

    [Theory]
    [InlineData("Info@Müller.de", "info@xn--mller-kva.de", "xn--mller-kva.de")]
    [InlineData("info@пример.рф", "info@xn--e1afmkfd.xn--p1ai", "xn--e1afmkfd.xn--p1ai")]
    [InlineData("info@例え。jp", "info@xn--r8jz45g.jp", "xn--r8jz45g.jp")]
    public void An_international_domain_becomes_ascii(string text, string value, string domain)
    {
        Assert.True(EmailAddress.TryParse(text, out var address));
        Assert.Equal((value, domain), (address.Value, address.Domain));
    }

    [Fact]
    public void Dots_and_tags_of_one_provider_stay_different_people()
    {
        Assert.True(EmailAddress.TryParse("ann.lee@gmail.com", out var dotted));
        Assert.True(EmailAddress.TryParse("annlee+news@gmail.com", out var tagged));
        Assert.NotEqual(dotted, tagged);
    }

    [Fact]
    public void An_address_never_shows_when_printed()
    {
        Assert.True(EmailAddress.TryParse("ann.lee@example.com", out var address));
        Assert.Equal("[e-mail] [e-mail]", $"{address} {address.ToString()}");
    }

    [Fact]
    public void An_address_of_more_than_254_characters_is_refused()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 60), 4)) + ".com";
        Assert.True(EmailAddress.TryParse($"abcdef@{domain}", out var longest));
        Assert.Equal(254, longest.Value.Length);
        Assert.False(EmailAddress.TryParse($"abcdefg@{domain}", out _));
    }

    [Fact]
    public void A_taken_address_is_its_own_normal_form()
    {
        var parts = ArbMap.Default.ArbFor<NonNull<string>>().Generator.Select(text => text.Get);
        var texts = parts.Zip(parts, (local, domain) => $"{local}@{domain}.com").ToArbitrary();
        Prop.ForAll(
                texts,
                text =>
                    !EmailAddress.TryParse(text, out var first)
                    || (EmailAddress.TryParse(first.Value, out var second) && first == second)
            )
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("ann+news@example.com", "ann@example.com")]
    [InlineData("ann@example.com", "ann@example.com")]
    [InlineData("+ann@example.com", "+ann@example.com")]
    [InlineData("ann.lee@example.com", "ann.lee@example.com")]
    [InlineData("ann.lee@googlemail.com", "annlee@gmail.com")]
    public void A_plus_address_is_another_person(string text, string mailbox)
    {
        Assert.True(EmailAddress.TryParse(text, out var address));
        Assert.Equal((text, mailbox), (address.Value, address.Mailbox.Value));
    }

    [Theory]
    [InlineData("<ann@example.com>")]
    [InlineData("mailto:ann@example.com")]
    [InlineData("ann@example.com<br>")]
    [InlineData("=HYPERLINK(\"mailto:ann@example.com\",\"ann@example.com\")")]
    [InlineData("[ann@example.com](mailto:ann@example.com)")]
    public void What_tools_put_around_an_address_is_taken_off(string text)
    {
        Assert.True(EmailAddress.TryParse(text, out var address));
        Assert.Equal("ann@example.com", address.Value);
    }

    [Theory]
    [InlineData("ann@example.com <bob@example.com>")]
    [InlineData("ann@example.com; bob@example.com")]
    public void Of_two_addresses_none_is_taken(string text) => Assert.False(EmailAddress.TryParse(text, out _));
}
