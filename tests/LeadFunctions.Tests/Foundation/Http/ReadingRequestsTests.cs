using System.Text;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Ops.Tracking;
using LeadFunctions.Targeting.CollectingFeedback;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Tests.Foundation.Http;

public class ReadingRequestsTests
{
    [Fact]
    public void A_query_is_read_by_the_names_of_its_parameters_and_the_function_key_is_none()
    {
        var query = Query(
            "?affiliate=infuse-media&FROM=2026-11-01&status=sent&leadCode=int-ffa-esf-2541&pageSize=7&code=secret&to="
        ).Value!;
        Assert.Equal(
            new LeadsQuery
            {
                Affiliate = Sample.Affiliate.Name,
                From = new(2026, 11, 1),
                Status = LeadStatus.Sent,
                LeadCode = Sample.LeadCode,
                PageSize = 7,
            },
            query
        );
    }

    [Theory]
    [InlineData("?afiliate=x", "found the field 'afiliate', which is not known; did you mean 'affiliate'?")]
    [InlineData(
        "?affiliate=Infuse Media",
        "affiliate: found 'Infuse Media', expected an affiliate such as infuse-media."
    )]
    [InlineData("?status=Sent&status=Unsent", "status: found 2 values, expected one.")]
    [InlineData(
        "?status=Snet",
        "status: found 'Snet', expected one of Unusable, Omitted, Held, Unsent, Scheduled, Sent, Returned, Final."
    )]
    [InlineData("?status=3", "status: found '3', expected one of Unusable,")]
    [InlineData("?from=yesterday", "from: found a value of another kind, expected a day such as 2026-11-21.")]
    [InlineData("?to=2026-02-30", "to: found a value of another kind, expected a day such as 2026-11-21.")]
    [InlineData("?pageSize=many", "pageSize: found a value of another kind, expected a whole number.")]
    [InlineData("?pageSize=99999999999999", "pageSize: found a value of another kind, expected a whole number.")]
    [InlineData("?leadCode=x", "leadCode: found 'x', expected a lead code such as INT-FFA-ESF-2541.")]
    public void A_query_that_cannot_be_read_names_the_parameter_and_what_was_expected(string query, string detail)
    {
        var problem = Query(query).Problem!;
        Assert.Equal(400, problem.Status);
        Assert.Contains(detail, problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 400, "Found an empty body, expected a JSON object.")]
    [InlineData("null", 400, "Found null, expected an object.")]
    [InlineData("[]", 400, "$ (line 1): found a value of another kind, expected")]
    [InlineData("{", 400, "$ (line 1): ")]
    [InlineData("{}", 400, "missing field 'email'")]
    [InlineData(
        """{"email":"a","emial":"b"}""",
        400,
        "found the field 'emial', which is not known; did you mean 'email'?"
    )]
    [InlineData("""{"email":7}""", 400, "$.email (line 1): found a value of another kind, expected text.")]
    [InlineData("""{"email":null}""", 400, "$.email (line 1): found null, expected a value.")]
    [InlineData(
        """{"email":"a","pageSize":"7"}""",
        400,
        "$.pageSize (line 1): found a value of another kind, expected a whole number."
    )]
    [InlineData("""{"email":"a","email":"b"}""", 400, "$.email (line 1): ")]
    public async Task A_body_that_cannot_be_read_names_the_place_and_what_was_expected(
        string body,
        int status,
        string detail
    )
    {
        var problem = (await BodyAsync(body)).Problem!;
        Assert.Equal(status, problem.Status);
        Assert.Contains(detail, problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("nonsense")]
    [InlineData("""{"email":"a","emial":"b"}""")]
    [InlineData("""{"email":7}""")]
    [InlineData("""{"email":null}""")]
    [InlineData("""{"email":"a","email":"b"}""")]
    [InlineData("""{"email":"a",}""")]
    [InlineData("""{"email":"a"} x""")]
    public async Task What_is_wrong_with_a_body_is_a_sentence_with_one_end(string body) =>
        Assert.Matches(@"[^.?!][.?]$", (await BodyAsync(body)).Problem!.Detail);

    [Fact]
    public void A_null_in_a_list_is_named_by_its_place() =>
        Assert.Equal(
            "$.feedback[1]: found null, expected a value.",
            StrictJson.Read<FeedbackAct>("""{"by":"Olga","feedback":[{"leadId":"a"},null]}"""u8).Problem!.Detail
        );

    [Fact]
    public async Task A_body_beyond_the_limit_is_not_read_to_its_end()
    {
        Assert.Equal(413, (await BodyAsync(new string(' ', JsonBody.MaxBytes) + "{}")).Problem?.Status);
        Assert.Equal("a", (await BodyAsync("""{"email":"a"}""".PadRight(JsonBody.MaxBytes))).Value?.Email);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    public async Task A_body_that_is_not_called_json_is_refused(string? type) =>
        Assert.Equal(415, (await BodyAsync("""{"email":"a"}""", type)).Problem?.Status);

    [Fact]
    public void Faults_of_two_parts_are_told_together()
    {
        var asked = RoutePart.Affiliate("NOT ONE").And(RoutePart.Batch("nonsense"));
        Assert.Equal(
            "affiliate: found 'NOT ONE', expected an affiliate such as infuse-media. "
                + "batch: found 'nonsense', expected a batch id such as 20261121T093000-4f2a9c01d3b2.",
            asked.Problem?.Detail
        );
    }

    private static OrProblem<LeadsQuery> Query(string query) =>
        QueryText.Read<LeadsQuery>(
            new DefaultHttpContext { Request = { QueryString = new QueryString(query) } }
                .Request
                .Query
        );

    private static Task<OrProblem<PersonQuery>> BodyAsync(string body, string? type = "application/json")
    {
        var request = new DefaultHttpContext().Request;
        (request.Body, request.ContentType) = (new MemoryStream(Encoding.UTF8.GetBytes(body)), type);
        return JsonBody.ReadAsync<PersonQuery>(request, default);
    }
}
