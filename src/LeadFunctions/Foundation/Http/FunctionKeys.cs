using System.Security.Cryptography;
using System.Text;
using LeadFunctions.Foundation.Values;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Foundation.Http;

/// <summary>The keys of machines: a setting <c>FunctionKeys__{name}</c> each, with roles in front, such as
/// <c>ops.read,ops.act:3vN0…</c>. Settings refer to the vault.</summary>
internal sealed class FunctionKeys(IReadOnlyList<(Caller Caller, byte[] Hash)> keys)
{
    public const string Header = "x-functions-key";

    private const string Section = "FunctionKeys";
    private const int MinLength = 32;

    /// <exception cref="InvalidOperationException">A setting is no key; the message names it and never what it
    /// holds.</exception>
    public static FunctionKeys Of(IConfiguration settings) =>
        new([
            .. from setting in settings.GetSection(Section).GetChildren()
            let text = settings.Secret(setting.Path)
            where text is not null
            select Read(setting.Key, text),
        ]);

    /// <summary>One more key with all roles, whatever its length: for hosts that only this machine reaches.</summary>
    public FunctionKeys With(string name, string key) =>
        new([.. keys, (Named(name, OpsRoles.ByName.Values), Hash(key))]);

    /// <summary>Whose key it is; null where it opens nothing. Every key is compared in the same time.</summary>
    public Caller? Find(string? key)
    {
        if (string.IsNullOrEmpty(key))
            return null;
        var hash = Hash(key);
        Caller? found = null;
        foreach (var known in keys)
            found = CryptographicOperations.FixedTimeEquals(known.Hash, hash) ? known.Caller : found;
        return found;
    }

    private static (Caller, byte[]) Read(string name, string setting)
    {
        var parts = setting.Split(':', 2);
        var roles = parts[0].Split(',');
        return parts is not [_, { Length: >= MinLength } key]
                ? throw Refused(
                    name,
                    $"has no key of {MinLength} characters or more. Expected roles, a colon and a random key, such as ops.read,ops.act:KEY."
                )
            : roles.FirstOrDefault(role => !OpsRoles.ByName.ContainsKey(role)) is not null
                ? throw Refused(
                    name,
                    $"names a role that there is not. Expected one or more of {string.Join(',', OpsRoles.ByName.Keys)} in front of the colon."
                )
            : (Named(name, roles.Select(role => OpsRoles.ByName[role])), Hash(key));
    }

    private static Caller Named(string name, IEnumerable<OpsRole> roles) => new($"the key {name}", roles.ToHashSet());

    private static InvalidOperationException Refused(string name, string why) =>
        new($"The setting {Section}__{name} {why}");

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
