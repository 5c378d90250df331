using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Values;

public class MailDomainsTests
{
    [Theory]
    [InlineData("mailinator.com")]
    [InlineData("yopmail.com")]
    [InlineData("guerrillamail.com")]
    [InlineData("10minutemail.com")]
    [InlineData("anything.mailinator.com")]
    [InlineData("a.b.c.yopmail.com")]
    public void A_throw_away_mailbox_is_known_below_its_domain_too(string domain) =>
        Assert.True(MailDomains.IsDisposable(domain));

    [Theory]
    [InlineData("contoso.com")]
    [InlineData("gmail.com")]
    [InlineData("contosomailinator.com")]
    [InlineData("mailinator.com.example")]
    [InlineData("example.com")]
    [InlineData("com")]
    [InlineData("")]
    // Companies whose name has a word of such services.
    [InlineData("mailchimp.com")]
    [InlineData("temple.edu")]
    public void A_lasting_mailbox_is_none(string domain) => Assert.False(MailDomains.IsDisposable(domain));

    [Theory]
    [InlineData("gmail.com")]
    [InlineData("googlemail.com")]
    [InlineData("outlook.com")]
    [InlineData("hotmail.co.uk")]
    [InlineData("icloud.com")]
    [InlineData("gmx.net")]
    [InlineData("web.de")]
    [InlineData("t-online.de")]
    [InlineData("orange.fr")]
    [InlineData("qq.com")]
    [InlineData("globo.com")]
    [InlineData("proton.me")]
    [InlineData("privaterelay.appleid.com")]
    [InlineData("mailinator.com")]
    public void Anybody_gets_a_free_mailbox(string domain) => Assert.True(MailDomains.IsFree(domain));

    [Theory]
    [InlineData("contoso.com")]
    [InlineData("example.com")]
    [InlineData("google.com")]
    [InlineData("microsoft.com")]
    [InlineData("apple.com")]
    [InlineData("sap.com")]
    [InlineData("siemens.com")]
    [InlineData("orange.com")]
    [InlineData("telekom.de")]
    [InlineData("zendesk.com")]
    public void A_companys_own_domain_is_not_free(string domain) => Assert.False(MailDomains.IsFree(domain));
}
