using System.Reflection;
using System.Text.RegularExpressions;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Tests.Docs;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Tests.Architecture;

public class FunctionTests
{
    private static readonly IReadOnlyList<(Type Type, MethodInfo Method, string Name)> Functions =
    [
        .. from type in References.AppTypes
        from method in type.GetMethods()
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        select (type, method, function.Name),
    ];

    private static readonly IReadOnlyList<(MethodInfo Method, HttpTriggerAttribute Trigger)> AskedOverHttp =
    [
        .. from function in Functions
        from parameter in function.Method.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger is not null
        select (function.Method, trigger),
    ];

    [Fact]
    public void Functions_are_in_classes_that_are_named_triggers()
    {
        Assert.NotEmpty(Functions);
        Assert.All(Functions, f => Assert.Matches("Triggers?$", f.Type.Name));
        Assert.All(
            References.AppTypes.Where(t =>
                t.Name.EndsWith("Trigger", StringComparison.Ordinal)
                || t.Name.EndsWith("Triggers", StringComparison.Ordinal)
            ),
            t => Assert.Contains(t, Functions.Select(f => f.Type))
        );
    }

    [Fact]
    public void Every_function_has_a_name_of_its_own() =>
        Assert.Equal(Functions.Count, Functions.Select(f => f.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void Every_function_can_be_cancelled_or_passes_on_nothing_that_could() =>
        Assert.All(
            Functions,
            f => Assert.Contains(f.Method.GetParameters(), p => p.ParameterType == typeof(CancellationToken))
        );

    [Fact]
    public void Every_queue_has_one_reader_and_no_poison_queue_is_polled()
    {
        var read = Functions
            .SelectMany(f => f.Method.GetParameters())
            .Select(p => p.GetCustomAttribute<QueueTriggerAttribute>()?.QueueName)
            .OfType<string>()
            .ToList();
        Assert.Equal(Queues.All.Order(), read.Order());
    }

    [Fact]
    public void Every_function_that_is_asked_over_http_says_whom_it_is_open_to() =>
        Assert.All(
            AskedOverHttp,
            f =>
            {
                var told = new[]
                {
                    typeof(NeedsRoleAttribute),
                    typeof(AsksByAffiliateKeyAttribute),
                    typeof(OpenToEverybodyAttribute),
                }.Count(f.Method.IsDefined);
                Assert.True(
                    told == 1,
                    $"{f.Method.DeclaringType!.Name}.{f.Method.Name} has {told} attributes that say whom it is open to, expected one: [NeedsRole], mostly"
                );
                Assert.True(
                    f.Trigger.AuthLevel == AuthorizationLevel.Anonymous,
                    $"{f.Method.DeclaringType!.Name}.{f.Method.Name} asks for a key of the host, which people do not have; CheckCaller stands before it"
                );
            }
        );

    [Fact]
    public void A_page_that_says_nothing_of_anybody_is_open_and_nothing_else() =>
        Assert.Equal(
            ["api/upload", "ops/{*path}"],
            AskedOverHttp
                .Where(f => f.Method.IsDefined(typeof(OpenToEverybodyAttribute)))
                .Select(f => f.Trigger.Route)
                .Order()
        );

    [Fact]
    public void Every_route_is_under_api_or_of_the_ops_page() =>
        Assert.All(AskedOverHttp, f => Assert.Matches("^(api|ops)/", f.Trigger.Route));

    [Fact]
    public void What_affiliates_ask_by_their_own_key_is_under_my_and_nothing_else_is() =>
        Assert.All(
            AskedOverHttp,
            f =>
                Assert.Equal(
                    f.Trigger.Route!.StartsWith("api/my/", StringComparison.Ordinal),
                    f.Method.IsDefined(typeof(AsksByAffiliateKeyAttribute))
                )
        );

    [Fact]
    public void What_people_are_exported_or_erased_by_needs_the_role_for_it() =>
        Assert.All(
            AskedOverHttp.Where(f =>
                f.Trigger.Route!.StartsWith("api/people/", StringComparison.Ordinal)
                && f.Trigger.Route != "api/people/search"
            ),
            f => Assert.Equal(OpsRole.Privacy, f.Method.GetCustomAttribute<NeedsRoleAttribute>()?.Role)
        );

    [Fact]
    public void In_azure_the_same_middleware_runs_in_the_same_order_as_in_the_local_host()
    {
        var inAzure = Regex
            .Matches(Repository.Read("src/LeadFunctions/Program.cs"), @"UseMiddleware<(\w+)>")
            .Select(m => m.Groups[1].Value);
        var locally = Regex
            .Matches(
                Repository.Read("src/LeadFunctions.LocalHost/Running/AppComposition.cs"),
                @"IFunctionsWorkerMiddleware, (\w+)>"
            )
            .Select(m => m.Groups[1].Value);
        // The last undoes what the worker does to exceptions; the local host does nothing to them.
        Assert.Equal(["AnswerFaults", "TraceFunctions", "CheckCaller", "ThrowAsThrown"], inAzure);
        Assert.Equal(inAzure.SkipLast(1), locally);
    }

    [Fact]
    public void A_trigger_knows_one_handler_or_two_and_no_client()
    {
        foreach (var type in Functions.Select(f => f.Type).Distinct())
        {
            var parameters = Assert.Single(type.GetConstructors()).GetParameters();
            Assert.InRange(parameters.Length, 1, 2);
            Assert.DoesNotContain(
                parameters,
                p => p.ParameterType.Namespace!.StartsWith("Azure", StringComparison.Ordinal)
            );
        }
    }
}
