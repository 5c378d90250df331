using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Tests.Foundation.Http;

public class OtherSitesTests
{
    private const string Own = "ops.example.com";

    [Theory]
    [InlineData("GET", "Sec-Fetch-Site", "cross-site")]
    [InlineData("GET", "Sec-Fetch-Site", "same-site")]
    [InlineData("POST", "Sec-Fetch-Site", "cross-site")]
    [InlineData("GET", "Origin", "https://evil.example.net")]
    [InlineData("POST", "Origin", "null")]
    [InlineData("POST", "Origin", "https://ops.example.com.evil.example.net")]
    public void What_a_page_of_another_site_has_a_browser_ask_is_refused(string method, string header, string value) =>
        Assert.Equal(403, OtherSites.Refusal(Request(method, (header, value), (OtherSites.OwnHeader, "page")))?.Status);

    [Fact]
    public void A_cookie_alone_does_not_act() =>
        Assert.Contains(
            $"the header {OtherSites.OwnHeader} is missing",
            OtherSites.Refusal(Request("POST", ("Sec-Fetch-Site", "same-origin")))!.Detail,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("GET", "Sec-Fetch-Site", "same-origin")]
    [InlineData("GET", "Sec-Fetch-Site", "none")]
    [InlineData("POST", "Origin", "https://" + Own)]
    public void The_page_of_the_app_may_ask_and_act(string method, string header, string value) =>
        Assert.Null(OtherSites.Refusal(Request(method, (header, value), (OtherSites.OwnHeader, "page"))));

    [Theory]
    [InlineData(FunctionKeys.Header)]
    [InlineData("Authorization")]
    public void Whoever_has_a_key_or_a_token_is_no_page_of_another_site(string header) =>
        Assert.Null(OtherSites.Refusal(Request("POST", (header, "x"), ("Sec-Fetch-Site", "cross-site"))));

    private static HttpRequest Request(string method, params (string Name, string Value)[] headers)
    {
        var request = new DefaultHttpContext { Request = { Method = method, Host = new HostString(Own) } }.Request;
        foreach (var (name, value) in headers)
            request.Headers[name] = value;
        return request;
    }
}
