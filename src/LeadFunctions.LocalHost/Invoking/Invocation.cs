using Microsoft.AspNetCore.Http;

namespace LeadFunctions.LocalHost.Invoking;

/// <summary>What set a function off.</summary>
/// <param name="TriggerValue">Makes the value of the trigger parameter, of the type that the function declares.</param>
/// <param name="BindingData">What other parameters take by name.</param>
internal sealed record Invocation(
    Func<Type, CancellationToken, ValueTask<object?>> TriggerValue,
    IReadOnlyDictionary<string, object?> BindingData
)
{
    /// <summary>Of the web server, where the function is asked over HTTP.</summary>
    public HttpContext? Http { get; init; }

    public int RetryCount { get; init; }

    public int MaxRetryCount { get; init; }

    public static Invocation Of(object? value) =>
        new((_, _) => ValueTask.FromResult(value), new Dictionary<string, object?>());
}
