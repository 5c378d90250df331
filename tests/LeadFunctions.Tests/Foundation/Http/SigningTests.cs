using System.Security.Claims;
using System.Text;
using LeadFunctions.Affiliates.AdmittingAffiliates;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Ops.ActingOnLeads;
using LeadFunctions.Ops.Tracking;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Tests.Foundation.Http;

public class SigningTests
{
    private const string Olga = "Olga Novak (5f1c0b1e-2d3a-4e5f-8a9b-0c1d2e3f4a5b)";

    [Theory]
    [InlineData("""{"why":"asked for it"}""")]
    [InlineData("""{"by":"Somebody Else","why":"asked for it"}""")]
    [InlineData("""{"BY":"Somebody Else","why":"asked for it"}""")]
    public async Task Whoever_is_signed_in_acts_in_their_own_name(string body)
    {
        Assert.Equal(Olga, (await ReadAsync<Act>(body, Olga)).Value!.By);
        Assert.Equal(Olga, (await ReadAsync<AccessAct>(body, Olga)).Value!.By);
    }

    [Fact]
    public async Task A_machine_says_who_acts()
    {
        Assert.Equal("Dana", (await ReadAsync<Act>("""{"by":"Dana","why":"x"}""", null)).Value!.By);
        Assert.Contains(
            "missing field 'by'",
            (await ReadAsync<Act>("""{"why":"x"}""", null)).Problem!.Detail,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("""{"by":"a","by":"b","why":"x"}""", "$.by")]
    [InlineData("""{"by":"a","By":"b","why":"x"}""", "$.By")]
    [InlineData("""{"by":null,"why":"x"}""", "$.by")]
    [InlineData("""{"by":7,"why":"x"}""", "$.by")]
    [InlineData("""{"by":"a"}""", "missing field 'why'")]
    [InlineData("""{"by":"a","why":"x","who":"y"}""", "'who'")]
    public async Task A_body_is_read_as_strictly_as_ever(string body, string told) =>
        Assert.Contains(told, (await ReadAsync<Act>(body, Olga)).Problem!.Detail, StringComparison.Ordinal);

    [Fact]
    public async Task What_nobody_signs_is_left_as_it_is() =>
        Assert.Equal(
            "a@example.com",
            (await ReadAsync<PersonQuery>("""{"email":"a@example.com"}""", Olga)).Value!.Email
        );

    private static Task<OrProblem<T>> ReadAsync<T>(string body, string? person)
        where T : class
    {
        var context = new DefaultHttpContext();
        (context.Request.Body, context.Request.ContentType) = (
            new MemoryStream(Encoding.UTF8.GetBytes(body)),
            "application/json"
        );
        if (person is not null)
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, person)], "test"));
        return JsonBody.ReadAsync<T>(context.Request, default);
    }
}
