using LeadFunctions.Foundation.Campaigns;

namespace LeadFunctions.Tests.Foundation.Campaigns;

public class ContactsTests
{
    [Theory]
    // Of two that are one mailbox the mail service would refuse the mail for good.
    [InlineData("ann@example.com|ann@example.com", "", "ann@example.com")]
    [InlineData("ann@example.com|Ann@Example.com", "", "ann@example.com")]
    [InlineData("ann@example.com", "bob@example.com| BOB@example.com ", "bob@example.com")]
    // What configuration takes for an address leaves as one.
    [InlineData("mailto:ann@example.com", "", "ann@example.com")]
    [InlineData("ann@bücher.example", "", "ann@xn--bcher-kva.example")]
    [InlineData("ann@example.com|bob@example.com", "", "ann@example.com|bob@example.com")]
    public void Receipts_go_to_each_mailbox_once(string main, string technical, string readers) =>
        Assert.Equal(readers.Split('|'), new Contacts { Main = List(main), Technical = List(technical) }.OfFiles());

    private static string[] List(string text) => text.Length == 0 ? [] : text.Split('|');
}
