using System.Reflection;
using System.Text.Json;
using LeadFunctions.AzuriteTests.Ops.Tracking;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Http;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.AzuriteTests.Foundation.Http;

/// <summary>Of all HTTP functions of the app, so that none is forgotten.</summary>
[Collection(nameof(AskedPipeline))]
public sealed class Every_function_checks_who_asks(AskedPipeline asked)
{
    private static readonly Dictionary<string, MethodInfo> Methods = (
        from method in typeof(Capabilities).Assembly.GetTypes().SelectMany(type => type.GetMethods())
        where method.GetParameters().Any(p => p.IsDefined(typeof(HttpTriggerAttribute)))
        select method
    ).ToDictionary(method => method.GetCustomAttribute<FunctionAttribute>()!.Name);

    public static TheoryData<string> Functions => [.. Methods.Keys];

    public static TheoryData<string> OfOps => [.. Methods.Keys.Where(name => Role(name) is not null)];

    private Uri Here => asked.Pipeline.Host.HttpAddress!;

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task Whoever_is_not_known_is_told_what_to_send(string function)
    {
        var method = Methods[function];
        if (method.IsDefined(typeof(OpenToEverybodyAttribute)))
            return;
        Assert.True(
            Role(function) is not null || method.IsDefined(typeof(AsksByAffiliateKeyAttribute)),
            $"{function} does not say whom it is open to: put [NeedsRole] on it"
        );
        var (request, withSignIn) = (Request(function), await asked.WithSignInAsync());
        foreach (var stranger in Strangers(Role(function)?.Name() ?? "ops.act", withSignIn))
            Check(
                await stranger.AskAsync(request),
                401,
                "(Send a key of the app|Expected the key that you were given)"
            );
        // Keys in URLs end in logs: there they open nothing.
        var (path, body) = request.Split(' ', 2) is [var before, var behind] ? (before, $" {behind}") : (request, "");
        Check(
            await new Visitor(Here).AskAsync(
                $"{path}{(path.Contains('?') ? '&' : '?')}code={Uri.EscapeDataString(PipelineUnderTest.FunctionKey)}{body}"
            ),
            401,
            ""
        );
    }

    [Theory]
    [MemberData(nameof(OfOps))]
    public async Task Whoever_lacks_the_role_is_told_which(string function)
    {
        var (role, withSignIn) = (Role(function)!.Value, await asked.WithSignInAsync());
        foreach (
            var other in OpsRoles
                .ByName.Values.Where(other => other != role)
                .Select(OpsRoles.Name)
                .Append("payroll.read")
        )
            Check(
                await new Visitor(withSignIn, Visitor.SignedIn(other), Visitor.Key("wrong")).AskAsync(
                    Request(function)
                ),
                403,
                $"lack the role {role.Name()}"
            );
        var harmless = Faulty(function).Select(r => r.Value).FirstOrDefault() ?? Request(function);
        foreach (var known in new[] { Visitor.SignedIn(role.Name()), Visitor.Key(AskedPipeline.MachineKey) })
            Assert.DoesNotContain(
                (await new Visitor(withSignIn, known).AskAsync(Filled(harmless))).Status,
                new[] { 401, 403 }
            );
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task What_cannot_be_read_is_told_with_what_was_expected(string function)
    {
        var faulty = Faulty(function).ToList();
        Assert.True(
            faulty.Count > 0
                || Methods[function].GetParameters().Length == 2
                    && Methods[function].GetCustomAttribute<TakesAttribute>() is null,
            $"{function} takes something, and ApiRequests has nothing that it cannot read"
        );
        // A page of somebody else can have a browser post a form, and nothing that is called JSON.
        if (ApiRequests.All.Any(r => r.Key.Function == function && r.Value.Contains(' ')))
            Assert.Contains(faulty, r => r.Key.Status == 415);
        var visitor = new Visitor(
            Here,
            Visitor.Key(PipelineUnderTest.FunctionKey),
            Visitor.AffiliateKey(asked.AffiliateKey)
        );
        foreach (var (answer, request) in faulty)
            Check(await visitor.AskAsync(Filled(request)), answer.Status, "(?i)expected|missing field|not known");
    }

    [Fact]
    public async Task Whoever_is_signed_in_acts_in_their_own_name()
    {
        var withSignIn = await asked.WithSignInAsync();
        var olga = new Visitor(withSignIn, Visitor.SignedIn("ops.act"));
        Assert.Equal(200, (await olga.AskAsync("""affiliates/account-media/access {"why":"begins"}""")).Status);
        Assert.Equal(
            200,
            (await olga.AskAsync("""affiliates/account-media/access {"by":"Somebody Else","why":"begins"}""")).Status
        );
        var shown = (
            await new Visitor(withSignIn, Visitor.SignedIn("ops.read")).AskAsync("affiliates/account-media/access")
        ).Answer.GetProperty("keys");
        Assert.All(
            shown.EnumerateArray().TakeLast(2),
            key => Assert.Equal(Visitor.Olga, key.GetProperty("by").GetString())
        );
    }

    private IEnumerable<Visitor> Strangers(string role, Uri withSignIn) =>
        [
            new(Here),
            new(Here, Visitor.Key("")),
            new(Here, Visitor.Key("wrong"), Visitor.AffiliateKey("wrong")),
            new(Here, Visitor.Key(PipelineUnderTest.FunctionKey + "x")),
            new(Here, Visitor.AffiliateKey(asked.AffiliateKey[..^1])),
            new(withSignIn, Visitor.Key(PipelineUnderTest.FunctionKey)),
            // Where App Service signs nobody in, anybody can write its header.
            new(Here, Visitor.SignedIn(role)),
            new(
                Here,
                Visitor.SignedIn(role),
                ("X-MS-CLIENT-PRINCIPAL-NAME", "olga@example.com"),
                ("X-MS-CLIENT-PRINCIPAL-ID", "5f1c0b1e")
            ),
            new(withSignIn, Visitor.SignedIn(role, tenant: Guid.Empty.ToString())),
            new(withSignIn, ("X-MS-CLIENT-PRINCIPAL", "Olga")),
            new(withSignIn, ("X-MS-CLIENT-PRINCIPAL-ID", "5f1c0b1e")),
        ];

    private static void Check((int Status, string? Type, JsonElement Answer) got, int status, string detail)
    {
        Assert.Equal((status, "application/problem+json"), (got.Status, got.Type));
        Assert.NotEmpty(got.Answer.GetProperty("title").GetString()!);
        Assert.Equal(status, got.Answer.GetProperty("status").GetInt32());
        Assert.Matches(detail, got.Answer.GetProperty("detail").GetString());
    }

    private static OpsRole? Role(string function) => Methods[function].GetCustomAttribute<NeedsRoleAttribute>()?.Role;

    private static IEnumerable<KeyValuePair<(string Function, int Status), string>> Faulty(string function) =>
        ApiRequests.All.Where(r => r.Key.Function == function && r.Key.Status is (400 or 413 or 415));

    // One that is understood, so that only who asks can be what is wrong with it.
    private string Request(string function) =>
        Filled(ApiRequests.All.First(r => r.Key.Function == function && r.Key.Status < 300).Value);

    private string Filled(string request) =>
        request.Replace("{batch}", asked.First.Id.Value).Replace("{upload}", "x").Replace("{held}", asked.Lead(5));
}
