using LeadFunctions.Foundation.Mailing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Tests.Foundation.Mailing;

public class MailSettingsTests
{
    [Fact]
    public void Mails_go_to_the_global_service_and_leave_unless_settings_say_otherwise() =>
        Assert.Equal(
            (new Uri("https://api.sendgrid.com"), false),
            (Read("", "").SendGridEndpoint, Read("", "").SendGridSandbox)
        );

    [Theory]
    [InlineData("https://api.eu.sendgrid.com")]
    [InlineData("http://127.0.0.1:5000")]
    public void The_endpoint_may_be_another(string endpoint) =>
        Assert.Equal(new Uri(endpoint), Read(endpoint, "true").SendGridEndpoint);

    [Theory]
    [InlineData("api.eu.sendgrid.com", "", "SendGridEndpoint")]
    [InlineData("http://api.eu.sendgrid.com", "", "SendGridEndpoint")]
    [InlineData("ftp://api.eu.sendgrid.com", "", "SendGridEndpoint")]
    [InlineData("https://api.eu.sendgrid.com/v3", "", "SendGridEndpoint")]
    [InlineData("https://api.eu.sendgrid.com/?region=eu", "", "SendGridEndpoint")]
    [InlineData("https://user:word@api.eu.sendgrid.com", "", "SendGridEndpoint")]
    [InlineData("", "yes", "SendGridSandbox")]
    public void A_wrong_setting_stops_the_app_and_is_named(string endpoint, string sandbox, string setting) =>
        Assert.Contains(
            setting,
            Assert.Throws<InvalidOperationException>(() => Read(endpoint, sandbox)).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("MailFrom", "")]
    [InlineData("MailFrom", "leads")]
    [InlineData("OpsMail", "")]
    [InlineData("OpsMail", "olga@example.com, dana@example.com")]
    [InlineData("OpsMail", "olga@example.com;dana@example.com")]
    public void A_sender_or_reader_that_is_not_one_address_stops_the_app_and_is_named(string setting, string text) =>
        Assert.Contains(
            $"The setting {setting} is no e-mail address",
            Assert.Throws<InvalidOperationException>(() => Read(new() { [setting] = text })).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("MailFrom", "OpsMail")]
    [InlineData("OpsMail", "MailFrom")]
    public void With_a_key_a_sender_or_reader_that_nobody_set_stops_the_app(string missing, string set) =>
        Assert.StartsWith(
            $"The setting {missing} is missing.",
            Assert
                .Throws<InvalidOperationException>(() =>
                    Read(new() { ["SENDGRID_API_KEY"] = "SG.one", [set] = "olga@example.com" })
                )
                .Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("SG.one.two", "SG.one.two")]
    [InlineData(" SG.one.two\r\n", "SG.one.two")]
    [InlineData(" \n", null)]
    [InlineData("", null)]
    public void A_key_is_taken_without_what_copying_put_around_it(string text, string? key) =>
        Assert.Equal(key, Read(WithKey(text)).SendGridApiKey);

    [Theory]
    [InlineData("SG.one two")]
    [InlineData("SG.one\nSG.two")]
    [InlineData("SG.one\u00a0two")]
    [InlineData("SG.önе")]
    public void A_key_that_no_request_can_carry_stops_the_app_and_is_not_told(string text)
    {
        var told = Assert.Throws<InvalidOperationException>(() => Read(WithKey(text))).Message;
        Assert.StartsWith("The setting SENDGRID_API_KEY has a blank", told, StringComparison.Ordinal);
        Assert.DoesNotContain("SG.", told, StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> WithKey(string key) =>
        new()
        {
            ["SENDGRID_API_KEY"] = key,
            ["MailFrom"] = "leads@example.com",
            ["OpsMail"] = "olga@example.com",
        };

    private static MailOptions Read(string endpoint, string sandbox) =>
        Read(new() { ["SendGridEndpoint"] = endpoint, ["SendGridSandbox"] = sandbox });

    private static MailOptions Read(Dictionary<string, string?> values)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        using var provider = new ServiceCollection().AddMailing(settings).BuildServiceProvider();
        return provider.GetRequiredService<MailOptions>();
    }
}
