using System.ComponentModel;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.LocalHost.Invoking;

/// <summary>Binds the parameters of a function as the worker would: trigger, context, cancellation, binding data by
/// name.</summary>
internal static class Arguments
{
    public static async Task<object?[]> BindAsync(
        LocalFunction function,
        Invocation invocation,
        FunctionContext context
    )
    {
        var parameters = function.Method.GetParameters();
        var values = new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            // By position: threads that ask for the parameters of a method at once may each get their own.
            values[i] =
                i == function.TriggerParameter.Position
                    ? await invocation.TriggerValue(parameters[i].ParameterType, context.CancellationToken)
                    : Other(function, parameters[i], context);
        }

        return values;
    }

    private static object? Other(LocalFunction function, ParameterInfo parameter, FunctionContext context)
    {
        if (parameter.ParameterType == typeof(FunctionContext))
            return context;
        if (parameter.ParameterType == typeof(CancellationToken))
            return context.CancellationToken;
        var data = context.BindingContext.BindingData;
        var key = data.Keys.FirstOrDefault(k => k.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase));
        if (key is not null)
            return Convert(data[key], parameter.ParameterType);
        return parameter.HasDefaultValue
            ? parameter.DefaultValue
            : throw new InvalidOperationException(
                $"Nothing binds parameter '{parameter.Name}' of function '{function.Name}'. It can be one of: {string.Join(", ", data.Keys)}."
            );
    }

    private static object? Convert(object? value, Type type) =>
        value is null || type.IsInstanceOfType(value)
            ? value
            : TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value.ToString() ?? "");
}
