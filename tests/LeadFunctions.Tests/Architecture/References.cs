using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;

namespace LeadFunctions.Tests.Architecture;

/// <summary>Which types a type uses: in signatures, attributes and method bodies, those of its lambdas and state
/// machines included.</summary>
internal static class References
{
    private const BindingFlags All =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Static
        | BindingFlags.Instance
        | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(o => o.Value);

    private static readonly ConcurrentDictionary<Type, IReadOnlySet<Type>> Known = [];

    /// <summary>Types that people wrote.</summary>
    public static IReadOnlyList<Type> AppTypes { get; } =
    [
        .. typeof(LeadFunctions.Foundation.Leads.Lead)
            .Assembly.GetTypes()
            .Where(t =>
                t is { IsNested: false, Namespace: not null }
                && t.Namespace.StartsWith("LeadFunctions", StringComparison.Ordinal)
            )
            .Where(t => !t.Name.StartsWith('<') && !IsGenerated(t)),
    ];

    public static IReadOnlySet<Type> Of(Type type) =>
        Known.GetOrAdd(
            type,
            t => WithNested(t).SelectMany(Direct).SelectMany(Parts).Select(Outermost).Where(u => u != t).ToHashSet()
        );

    /// <summary>Types in fields, parameters and results that others can see.</summary>
    public static IEnumerable<Type> InSignatures(Type type) =>
        type.GetMembers(All)
            .SelectMany(m =>
                m switch
                {
                    FieldInfo f => [f.FieldType],
                    PropertyInfo p => [p.PropertyType],
                    MethodInfo m1 => m1.GetParameters().Select(p => p.ParameterType).Append(m1.ReturnType),
                    ConstructorInfo c => c.GetParameters().Select(p => p.ParameterType),
                    _ => Enumerable.Empty<Type>(),
                }
            )
            .SelectMany(Parts);

    public static bool IsGenerated(MemberInfo member) =>
        member.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute))
        || member.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute));

    private static IEnumerable<Type> WithNested(Type type) =>
        type.GetNestedTypes(All).SelectMany(WithNested).Prepend(type);

    private static IEnumerable<Type> Direct(Type type) =>
        InSignatures(type)
            .Concat(type.GetInterfaces())
            .Concat(type.BaseType is { } parent ? [parent] : [])
            .Concat(type.GetMembers(All).OfType<MethodBase>().SelectMany(InBody));

    private static IEnumerable<Type> InBody(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
            yield break;
        foreach (var local in body.LocalVariables)
            yield return local.LocalType;
        foreach (var token in Tokens(body.GetILAsByteArray()!))
        foreach (var type in Resolve(method, token))
            yield return type;
    }

    private static IEnumerable<Type> Resolve(MethodBase method, int token)
    {
        var ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var member = method.Module.ResolveMember(
            token,
            ofType,
            method.IsGenericMethod ? method.GetGenericArguments() : null
        );
        return member switch
        {
            Type type => [type],
            MethodInfo { IsGenericMethod: true } called =>
            [
                called.DeclaringType!,
                called.ReturnType,
                .. called.GetGenericArguments(),
            ],
            MethodInfo called => [called.DeclaringType!, called.ReturnType],
            FieldInfo field => [field.DeclaringType!, field.FieldType],
            { DeclaringType: { } declaring } => [declaring],
            _ => [],
        };
    }

    private static IEnumerable<int> Tokens(byte[] il)
    {
        for (var at = 0; at < il.Length; )
        {
            var code = il[at] == 0xFE ? OpCodes[(short)((il[at++] << 8) | il[at++])] : OpCodes[il[at++]];
            if (
                code.OperandType
                is OperandType.InlineMethod
                    or OperandType.InlineField
                    or OperandType.InlineType
                    or OperandType.InlineTok
            )
                yield return BitConverter.ToInt32(il, at);
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
            return Parts(type.GetElementType()!);
        return type.IsGenericType
            ? type.GetGenericArguments().SelectMany(Parts).Prepend(type.GetGenericTypeDefinition())
            : [type];
    }

    private static Type Outermost(Type type) =>
        type.DeclaringType is { } outer && !type.IsGenericParameter ? Outermost(outer) : type;
}
