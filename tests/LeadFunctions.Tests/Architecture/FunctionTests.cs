using System.Reflection;
using LeadFunctions.Answering;
using LeadFunctions.Storage;
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

    /// <summary>A page that says nothing of anybody.</summary>
    private static readonly string[] Open = ["UploadPage"];

    [Fact]
    public void Functions_are_in_classes_that_are_named_triggers()
    {
        Assert.NotEmpty(Functions);
        Assert.All(Functions, f => Assert.Matches("Triggers?$", f.Type.Name));
        Assert.All(
            References.AppTypes.Where(t => t.Name.EndsWith("Trigger", StringComparison.Ordinal) || t.Name.EndsWith("Triggers", StringComparison.Ordinal)),
            t => Assert.Contains(t, Functions.Select(f => f.Type)));
    }

    [Fact]
    public void Every_function_has_a_name_of_its_own() =>
        Assert.Equal(Functions.Count, Functions.Select(f => f.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void Every_function_can_be_cancelled_or_passes_on_nothing_that_could() => Assert.All(
        Functions.Where(f => f.Name != "SendMailFailed"), f => Assert.Contains(f.Method.GetParameters(), p => p.ParameterType == typeof(CancellationToken)));

    [Fact]
    public void Every_queue_has_a_reader_and_its_poison_queue_another()
    {
        var read = Functions.SelectMany(f => f.Method.GetParameters())
            .Select(p => p.GetCustomAttribute<QueueTriggerAttribute>()?.QueueName).OfType<string>().ToList();
        Assert.Equal(
            Queues.All.SelectMany(q => new[] { q, q + Queues.PoisonSuffix }).Append(Queues.PoisonBlobs).Order(), read.Order());
    }

    [Fact]
    public void Every_function_that_is_asked_over_http_wants_a_key() => Assert.All(
        from function in Functions
        from parameter in function.Method.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger is not null
        select (function, trigger),
        f => Assert.Equal(
            f.function.Method.IsDefined(typeof(AsksByAffiliateKeyAttribute)) || Open.Contains(f.function.Name)
                ? AuthorizationLevel.Anonymous : AuthorizationLevel.Function,
            f.trigger.AuthLevel));

    [Fact]
    public void What_affiliates_ask_by_their_own_key_is_under_my_and_nothing_else_is() => Assert.All(
        from function in Functions
        from parameter in function.Method.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger is not null
        select (function, trigger),
        f => Assert.Equal(f.trigger.Route!.StartsWith("my/", StringComparison.Ordinal), f.function.Method.IsDefined(typeof(AsksByAffiliateKeyAttribute))));

    [Fact]
    public void A_trigger_knows_one_handler_or_two_and_no_client()
    {
        foreach (var type in Functions.Select(f => f.Type).Distinct())
        {
            var parameters = Assert.Single(type.GetConstructors()).GetParameters();
            Assert.InRange(parameters.Length, 1, 2);
            Assert.DoesNotContain(parameters, p => p.ParameterType.Namespace!.StartsWith("Azure", StringComparison.Ordinal));
        }
    }
}
