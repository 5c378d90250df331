using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Values;

public class CompanyDomainTests
{
    [Theory]
    [InlineData("example.com", "example.com")]
    [InlineData("https://www.Example.co.uk/path?x", "example.co.uk")]
    [InlineData("WWW.EXAMPLE.COM", "example.com")]
    [InlineData("http://shop.eu.example.com.au:8080/#top", "example.com.au")]
    [InlineData("example.com, example.de", "example.com")]
    [InlineData("example.com; www.example.de", "example.com")]
    [InlineData("n/a, example.com", "example.com")]
    [InlineData("Example Ltd (www.example.com)", "example.com")]
    [InlineData("example.com.", "example.com")]
    [InlineData("//example.com/", "example.com")]
    [InlineData("http:\\\\www.example.com\\about", "example.com")]
    [InlineData("http://https://example.com", "example.com")]
    [InlineData("http//www.example.com", null)]
    [InlineData("ann.lee@example.com", "example.com")]
    [InlineData("mailto:ann.lee@example.com", "example.com")]
    [InlineData("https://user:secret@example.com/", "example.com")]
    [InlineData("https://www.bücher.example", "xn--bcher-kva.example")]
    [InlineData("BÜCHER.example", "xn--bcher-kva.example")]
    [InlineData("xn--bcher-kva.example", "xn--bcher-kva.example")]
    [InlineData("例え.jp", "xn--r8jz45g.jp")]
    [InlineData("city.kawasaki.jp", "city.kawasaki.jp")]
    [InlineData("shop.example.kawasaki.jp", "shop.example.kawasaki.jp")]
    [InlineData("contoso.myshopify.com", "contoso.myshopify.com")]
    [InlineData("linkedin.com", "linkedin.com")]
    public void A_website_in_any_spelling_gives_its_registrable_domain(string website, string? domain) =>
        Assert.Equal(domain, CompanyDomain.Of(website, null));

    [Theory]
    [InlineData("")]
    [InlineData("n/a")]
    [InlineData("-")]
    [InlineData("none")]
    [InlineData("www.")]
    [InlineData("https://")]
    [InlineData("co.uk")]
    [InlineData("localhost")]
    [InlineData("192.168.0.1")]
    [InlineData("http://[::1]/")]
    [InlineData("exa mple")]
    [InlineData("a..b.com")]
    [InlineData("-example.com")]
    [InlineData("gmail.com")]
    [InlineData("ann.lee@gmail.com")]
    [InlineData("https://www.linkedin.com/company/contoso")]
    [InlineData("facebook.com/contoso")]
    [InlineData("....")]
    [InlineData("\uD800.com")]
    public void What_names_no_company_leaves_it_to_the_address(string website)
    {
        Assert.Null(CompanyDomain.Of(website, null));
        Assert.Equal("contoso.com", CompanyDomain.Of(website, Address("ann.lee@mail.contoso.com")));
    }

    [Theory]
    [InlineData("ann.lee@contoso.com", "contoso.com")]
    [InlineData("ann.lee@eu.contoso.co.uk", "contoso.co.uk")]
    [InlineData("ann.lee@bücher.example", "xn--bcher-kva.example")]
    [InlineData("ann.lee@gmail.com", null)]
    [InlineData("ann.lee@yahoo.co.uk", null)]
    [InlineData("ann.lee@gmx.de", null)]
    [InlineData("ann.lee@hey.com", null)]
    [InlineData("ann.lee@mailinator.com", null)]
    public void An_address_tells_the_company_unless_anybody_gets_one_there(string email, string? domain) =>
        Assert.Equal(domain, CompanyDomain.Of("", Address(email)));

    [Fact]
    public void The_website_goes_before_the_address() =>
        Assert.Equal("fabrikam.com", CompanyDomain.Of("fabrikam.com", Address("ann.lee@contoso.com")));

    [Fact]
    public void A_cell_of_any_length_is_read_at_once()
    {
        Assert.Null(CompanyDomain.Of(string.Concat(Enumerable.Repeat("a.", 16_000)), null));
        Assert.Null(CompanyDomain.Of(new string('.', 32_000), null));
        Assert.Null(CompanyDomain.Of(string.Concat(Enumerable.Repeat("http:", 6_000)), null));
    }

    private static EmailAddress Address(string text) =>
        EmailAddress.TryParse(text, out var address) ? address : throw new FormatException(text);
}
