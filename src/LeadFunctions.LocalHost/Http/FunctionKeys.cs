using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.LocalHost.Http;

/// <summary>Whether a request may call a function: every level but Anonymous wants a key in x-functions-key or ?code=.</summary>
internal sealed class FunctionKeys(IEnumerable<string> keys)
{
    private readonly List<byte[]> _hashes = [.. keys.Select(Hash)];

    public bool Allow(HttpRequest request, AuthorizationLevel level)
    {
        if (level == AuthorizationLevel.Anonymous)
            return true;
        string? given = request.Headers["x-functions-key"];
        given ??= request.Query["code"];
        if (given is null)
            return false;
        var hash = Hash(given);
        return _hashes.Exists(known => CryptographicOperations.FixedTimeEquals(known, hash));
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
