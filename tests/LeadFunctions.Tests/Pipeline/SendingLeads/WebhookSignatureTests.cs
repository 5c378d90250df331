using System.Text;
using LeadFunctions.Pipeline.SendingLeads;

namespace LeadFunctions.Tests.Pipeline.SendingLeads;

public class WebhookSignatureTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeSeconds(1614265330);
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"test": 2432232314}""");

    /// <summary>The example of the libraries of Standard Webhooks.</summary>
    [Fact]
    public void It_is_that_of_standard_webhooks() =>
        Assert.Equal(Signature, WebhookSignature.Of("msg_p5jXN8AQM9LWM0D4loKWxJek", At, Body, Secrets(Secret)));

    [Fact]
    public void Each_secret_signs()
    {
        var both = WebhookSignature
            .Of("msg_p5jXN8AQM9LWM0D4loKWxJek", At, Body, Secrets($"whsec_{new string('A', 32)} {Secret}"))
            .Split(' ');
        Assert.Equal(2, both.Length);
        Assert.Equal(Signature, both[1]);
    }

    [Fact]
    public void It_covers_id_time_and_body()
    {
        var secrets = Secrets(Secret);
        string[] all =
        [
            WebhookSignature.Of("a", At, Body, secrets),
            WebhookSignature.Of("b", At, Body, secrets),
            WebhookSignature.Of("a", At.AddSeconds(1), Body, secrets),
            WebhookSignature.Of("a", At, [.. Body, 0], secrets),
        ];
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("whsec_not base64")]
    [InlineData("whsec_c2hvcnQ=")]
    public void What_is_no_secret_signs_nothing(string? setting) => Assert.Empty(Secrets(setting));

    private static IReadOnlyList<byte[]> Secrets(string? setting) =>
        new WebhookSecrets(name => name == "WebhookSecrets:northwind" ? setting : null).Find("northwind");
}
