using System.Collections.Frozen;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Foundation.Http;

/// <summary>What an HTTP function is open to, as its attributes say.</summary>
/// <param name="IsOpen">Comes in unchecked: a page for everybody, or a function that checks keys of affiliates
/// itself.</param>
/// <param name="Role">Otherwise the role that is needed; null is a function without any attribute, open to
/// nobody.</param>
internal sealed record FunctionAccess(bool IsOpen, OpsRole? Role);

/// <summary>The HTTP functions of the app by their names.</summary>
internal static class AccessByFunction
{
    private static readonly FrozenDictionary<string, FunctionAccess> ByFunction = (
        from type in typeof(AccessByFunction).Assembly.GetTypes()
        from method in type.GetMethods()
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null && method.GetParameters().Any(p => p.IsDefined(typeof(HttpTriggerAttribute)))
        select KeyValuePair.Create(function.Name, Read(method))
    ).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null where it is not asked over HTTP.</summary>
    public static FunctionAccess? Of(string function) => ByFunction.GetValueOrDefault(function);

    private static FunctionAccess Read(MethodInfo method) =>
        new(
            method.IsDefined(typeof(OpenToEverybodyAttribute)) || method.IsDefined(typeof(AsksByAffiliateKeyAttribute)),
            method.GetCustomAttribute<NeedsRoleAttribute>()?.Role
        );
}
