using LeadFunctions.Foundation.Campaigns;

namespace LeadFunctions.Tests.Foundation.Campaigns;

public class ChannelCheckTests
{
    [Theory]
    [InlineData("""{ "kind": "csv" }""")]
    [InlineData("""{ "kind": "csv", "machineRead": true }""")]
    [InlineData("""{ "kind": "mail", "to": ["leads@northwind.example"] }""")]
    [InlineData(
        """{ "kind": "csv", "columns": ["email"] }, { "kind": "Mail", "to": ["a@northwind.example", "b@northwind.example"] }"""
    )]
    [InlineData(
        """{ "kind": "webhook", "url": "https://hooks.northwind.example:8443/leads?key=1", "secretName": "northwind_1", "columns": ["email"] }"""
    )]
    [InlineData(
        """{ "kind": "webhook", "url": "https://8.8.8.8/leads", "secretName": "n" }, { "kind": "mail", "to": ["leads@northwind.example"] }"""
    )]
    public void A_campaign_goes_out_by_these(string channels) => Assert.Empty(Problems(channels));

    [Theory]
    [InlineData("""{ "kind": "mail" }""", "$.channels[0].to: found 0 addresses, expected 1 to 50")]
    [InlineData(
        """{ "kind": "csv", "to": ["leads@northwind.example"] }""",
        "$.channels[0].to: found addresses on a channel of kind csv"
    )]
    [InlineData(
        """{ "kind": "csv" }, { "kind": "mail", "to": ["ops@northwind.example", "secret@"] }""",
        "$.channels[1].to[1]: found something that is no e-mail address"
    )]
    [InlineData(
        """{ "kind": "mail", "to": ["a@northwind.example"], "columns": ["email"] }""",
        "$.channels[0].columns: found columns on a channel of kind mail"
    )]
    [InlineData(
        """{ "kind": "mail", "to": ["a@northwind.example"], "machineRead": true }""",
        "$.channels[0].machineRead: found on a channel of kind mail"
    )]
    [InlineData(
        """{ "kind": "mail", "to": ["a@northwind.example"] }, { "kind": "mail", "to": [" A@Northwind.example"] }""",
        "$.channels[1].to[0]: found the address of $.channels[0].to[0] again"
    )]
    [InlineData(
        """{ "kind": "webhook", "secretName": "n" }""",
        "$.channels[0].url: found none, expected an address such as https://hooks.example.com/leads"
    )]
    [InlineData(
        """{ "kind": "webhook", "url": "http://hooks.northwind.example/?key=1", "secretName": "n" }""",
        "$.channels[0].url: found something else, expected an https address"
    )]
    [InlineData(
        """{ "kind": "webhook", "url": "/leads", "secretName": "n" }""",
        "$.channels[0].url: found something else, expected an https address"
    )]
    [InlineData(
        """{ "kind": "webhook", "url": "https://ann:pass@hooks.northwind.example/", "secretName": "n" }""",
        "$.channels[0].url: found a user or password in it"
    )]
    [InlineData(
        """{ "kind": "webhook", "url": "https://169.254.169.254/metadata", "secretName": "n" }""",
        "$.channels[0].url: found an address that is not public"
    )]
    [InlineData(
        """{ "kind": "webhook", "url": "https://[::ffff:127.0.0.1]/", "secretName": "n" }""",
        "$.channels[0].url: found an address that is not public"
    )]
    [InlineData(
        """{ "kind": "webhook", "url": "https://2130706433/", "secretName": "n" }""",
        "$.channels[0].url: found an address that is not public"
    )]
    [InlineData(
        """{ "kind": "webhook", "url": "https://hooks.northwind.example/" }""",
        "$.channels[0].secretName: found none, expected the name of its signing secret"
    )]
    [InlineData(
        """{ "kind": "webhook", "url": "https://hooks.northwind.example/", "secretName": "n-1" }""",
        "$.channels[0].secretName: found 'n-1', expected"
    )]
    [InlineData(
        """{ "kind": "webhook", "url": "https://hooks.northwind.example/", "secretName": "n", "to": ["a@northwind.example"] }""",
        "$.channels[0].to: found addresses on a channel of kind webhook"
    )]
    [InlineData(
        """{ "kind": "csv", "url": "https://hooks.northwind.example/" }""",
        "$.channels[0].url: found on a channel of kind csv, expected it on one of kind webhook"
    )]
    [InlineData(
        """{ "kind": "webhook", "url": "https://a.example/", "secretName": "n" }, { "kind": "webhook", "url": "https://b.example/", "secretName": "n" }""",
        "$.channels: found 2 of kind webhook, expected one at most"
    )]
    public void Anything_else_is_refused_with_its_place_and_no_address(string channels, string problem)
    {
        var found = Assert.Single(Problems(channels));
        Assert.StartsWith(problem, found, StringComparison.Ordinal);
        Assert.DoesNotContain('@', found);
    }

    [Fact]
    public void More_readers_than_a_distribution_list_needs_are_refused() =>
        Assert.StartsWith(
            "$.channels[0].to: found 51 addresses, expected 1 to 50",
            Assert.Single(
                Problems(
                    $$"""{ "kind": "mail", "to": [{{string.Join(", ", Enumerable.Range(0, 51).Select(i => $"\"r{i}@northwind.example\""))}}] }"""
                )
            ),
            StringComparison.Ordinal
        );

    private static IReadOnlyList<string> Problems(string channels) =>
        ConfigurationFile
            .Read(
                "campaigns/INT-BRX-BIA-2677.json",
                BinaryData.FromString(
                    $$"""
                    { "leadCode": "INT-BRX-BIA-2677", "customer": "Brixton Analytics", "starts": "2026-11-01", "timeZone": "Europe/London",
                      "order": { "categories": ["backup"], "quantity": 200 }, "categories": ["backup"], "caps": { "total": 200 },
                      "schedule": { "kind": "immediate" }, "channels": [{{channels}}] }
                    """
                )
            )
            .Problems;
}
