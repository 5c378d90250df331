using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Tests.Infrastructure;

/// <summary>The functions of the app by what starts them.</summary>
internal static class Functions
{
    /// <summary>Every function with its trigger of this kind.</summary>
    public static IEnumerable<(string Name, T Trigger)> StartedBy<T>()
        where T : Attribute =>
        from type in typeof(Capabilities).Assembly.GetTypes()
        from method in type.GetMethods()
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<T>()
        where trigger is not null
        select (function.Name, trigger);
}
