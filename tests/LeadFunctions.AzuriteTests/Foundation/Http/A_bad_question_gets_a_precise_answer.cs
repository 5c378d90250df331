using System.Net;
using LeadFunctions.AzuriteTests.Ops.Tracking;
using LeadFunctions.Foundation.Http;

namespace LeadFunctions.AzuriteTests.Foundation.Http;

[Collection(nameof(AskedPipeline))]
public sealed class A_bad_question_gets_a_precise_answer(AskedPipeline asked)
{
    private const string NoBatch = "20261121T093000-4f2a9c01d3b2";

    [Theory]
    [InlineData($"batches/infuse-media/{NoBatch}", 404, $"The affiliate infuse-media has no batch {NoBatch}.")]
    [InlineData("batches/infuse-media/nonsense", 400, "batch: found 'nonsense', expected a batch id such as")]
    [InlineData(
        "batches/NOT-ONE/nonsense",
        400,
        "affiliate: found 'NOT-ONE', expected an affiliate such as infuse-media. batch: found 'nonsense'"
    )]
    [InlineData("batches/..%2F..%2Fetc/x", 400, "expected an affiliate such as")]
    [InlineData($"batches/infuse-media/{NoBatch}/leads", 404, "has no batch")]
    [InlineData(
        $"batches/infuse-media/{NoBatch}/leads?status=Lost",
        400,
        "status: found 'Lost', expected one of Unusable, Omitted"
    )]
    [InlineData(
        "batches?affiliate=infuse-medai",
        404,
        "There is no affiliate infuse-medai. Did you mean infuse-media?"
    )]
    [InlineData("batches?from=2026-11-31", 400, "from: found a value of another kind, expected a day such as")]
    [InlineData(
        "batches?from=2026-11-02&to=2026-11-01",
        400,
        "from: found 2026-11-02, expected a day up to 2026-11-01"
    )]
    [InlineData("batches?pageSize=0", 400, "pageSize: found 0, expected 1 to 500.")]
    [InlineData("leads?pageSize=501", 400, "pageSize: found 501, expected 1 to 500.")]
    [InlineData("leads?pageSize=-1&next=zzz", 400, "expected 1 to 500. next: found something that is no continuation")]
    [InlineData("leads?next=%F0%9F%92%A9", 400, "next: found something that is no continuation of this question.")]
    [InlineData("leads?next=%00", 400, "next: found something")]
    [InlineData("leads?stauts=Sent", 400, "found the field 'stauts', which is not known; did you mean 'status'?")]
    [InlineData("leads?status=Sent&status=Sent", 400, "status: found 2 values, expected one.")]
    [InlineData(
        "leads?leadCode=INT-FFA-ESF-2542",
        404,
        "There is no campaign INT-FFA-ESF-2542. Did you mean INT-FFA-ESF-2541?"
    )]
    [InlineData(
        "leads?to=9999-12-31&from=0001-01-01&affiliate=nobody-at-all",
        404,
        "There is no affiliate nobody-at-all."
    )]
    [InlineData("leads/17", 400, "leadId: found '17', expected a lead id such as")]
    [InlineData($"leads/{NoBatch}-0000000", 400, "leadId: found")]
    [InlineData($"leads/{NoBatch}-0000001", 404, $"There is no lead {NoBatch}-0000001.")]
    [InlineData($"leads/{NoBatch}-0000001/why-not-sent", 404, "There is no lead")]
    [InlineData("campaigns/x", 400, "leadCode: found 'x', expected a lead code such as")]
    [InlineData("campaigns/INT-FFA-ESF-2542", 404, "Did you mean INT-FFA-ESF-2541?")]
    [InlineData("campaigns/INT-FFA-ESF-2542/leads", 404, "Did you mean INT-FFA-ESF-2541?")]
    public async Task In_a_url(string path, int status, string detail)
    {
        var (found, problem) = await asked.GetAsync(path);
        Assert.Equal((HttpStatusCode)status, found);
        Assert.Equal(status, (int?)problem["status"]);
        Assert.Contains(detail, (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 400, "Found an empty body")]
    [InlineData("email=ann@example.com", 400, "(line 1):")]
    [InlineData("""{"email":"ann@"}""", 400, "$.email: found something that is no e-mail address")]
    [InlineData("""{"email":"ann@example.com","limit":5}""", 400, "found the field 'limit', which is not known")]
    [InlineData(
        """{"email":["ann@example.com"]}""",
        400,
        "$.email (line 1): found a value of another kind, expected text."
    )]
    [InlineData("""{"email":"ann@example.com","pageSize":501}""", 400, "pageSize: found 501, expected 1 to 500.")]
    [InlineData("""{"email":"ann@example.com","next":"abc"}""", 400, "next: found something that is no continuation")]
    [InlineData("""[[[[[[[[[[[[]]]]]]]]]]]]""", 400, "(line 1):")]
    public async Task In_a_body(string body, int status, string detail)
    {
        var (found, problem) = await asked.PostAsync("people/search", body);
        Assert.Equal((HttpStatusCode)status, found);
        Assert.Contains(detail, (string?)problem["detail"], StringComparison.Ordinal);
        Assert.DoesNotContain("System.", problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_body_that_is_too_large_or_no_json()
    {
        Assert.Equal(
            HttpStatusCode.RequestEntityTooLarge,
            (await asked.PostAsync("people/search", new string('x', JsonBody.MaxBytes + 1))).Status
        );
        Assert.Equal(
            HttpStatusCode.UnsupportedMediaType,
            (await asked.PostAsync("people/search", "{}", "text/plain")).Status
        );
    }

    [Fact]
    public async Task With_the_continuation_of_another_question()
    {
        var next = (string?)(await asked.FindAsync("leads?pageSize=1"))["next"];
        Assert.Equal(HttpStatusCode.BadRequest, (await asked.GetAsync($"leads?status=Sent&next={next}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await asked.GetAsync($"leads?pageSize=2&next={next}")).Status);
    }

    [Theory]
    [InlineData("GET", "nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "people/search", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "leads", HttpStatusCode.MethodNotAllowed)]
    public async Task To_what_is_not_there(string method, string path, HttpStatusCode status)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(
            new HttpMethod(method),
            new Uri(asked.Pipeline.Host.HttpAddress!, $"api/{path}")
        );
        var answer = await client.SendAsync(request);
        Assert.Equal(
            (status, "application/problem+json"),
            (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType)
        );
    }
}
