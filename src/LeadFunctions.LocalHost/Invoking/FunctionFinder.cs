using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace LeadFunctions.LocalHost.Invoking;

internal static class FunctionFinder
{
    private const BindingFlags Methods =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<LocalFunction> Find(Assembly assembly, Func<Type, bool> classes)
    {
        var functions = assembly
            .GetTypes()
            .Where(classes)
            .SelectMany(type => type.GetMethods(Methods))
            .Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .Select(Describe)
            .ToList();
        var twice = functions.GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1);
        return twice is null
            ? functions
            : throw new InvalidOperationException(
                $"Two functions are named '{twice.Key}'. Names must be unique in an app."
            );
    }

    private static LocalFunction Describe(MethodInfo method)
    {
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        var triggers = method.GetParameters().Where(p => p.IsDefined(typeof(TriggerBindingAttribute))).ToList();
        if (triggers.Count != 1)
            throw new InvalidOperationException($"Function '{name}' has {triggers.Count} triggers instead of one.");
        if (
            method.IsDefined(typeof(OutputBindingAttribute))
            || method.GetParameters().Any(p => p.IsDefined(typeof(InputBindingAttribute)))
        )
            throw new NotSupportedException(
                $"Function '{name}' has an input or output binding; the local host runs triggers only."
            );
        return new LocalFunction(name, method, triggers[0], triggers[0].GetCustomAttribute<TriggerBindingAttribute>()!);
    }
}
