using System.Reflection;
using LeadFunctions.LocalHost.Invoking;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests.LocalHost;

public sealed class Binding_arguments
{
    /// <summary>Two hosts that start at the same moment may each be given parameters of their own by the
    /// runtime.</summary>
    [Fact]
    public async Task The_trigger_is_bound_also_where_its_parameter_is_another_object()
    {
        var method = typeof(Binding_arguments).GetMethod(nameof(Run), BindingFlags.Static | BindingFlags.NonPublic)!;
        var function = new LocalFunction(
            "Run",
            method,
            new SameParameter(method.GetParameters()[0]),
            new QueueTriggerAttribute("some-queue")
        );
        var invocation = Invocation.Of("the message");
        var context = new LocalFunctionContext(
            "1",
            function,
            invocation,
            new ServiceCollection().BuildServiceProvider(),
            default
        );
        Assert.Equal("the message", (await Arguments.BindAsync(function, invocation, context))[0]);
    }

    private static void Run(string message, CancellationToken ct) => _ = message.Length + (ct.CanBeCanceled ? 1 : 0);

    private sealed class SameParameter(ParameterInfo parameter) : ParameterInfo
    {
        public override int Position => parameter.Position;

        public override Type ParameterType => parameter.ParameterType;
    }
}
