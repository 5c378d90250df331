using System.Security.Cryptography;
using System.Text;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Leads;

/// <summary>Turns e-mail addresses into person ids with HMAC-SHA256.</summary>
/// <param name="key">The secret <c>PersonHashKey</c>, at least 16 bytes. With another key every person is a
/// stranger.</param>
internal sealed class PersonHash(byte[] key)
{
    public PersonId Of(EmailAddress address) =>
        PersonId.Parse(
            Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(address.Value)).AsSpan(0, 16))
        );

    /// <summary>By which content that names people is known again: without the key nobody can tell whom it
    /// names.</summary>
    public async Task<string> OfAsync(Stream content, CancellationToken ct) =>
        Convert.ToHexStringLower((await HMACSHA256.HashDataAsync(key, content, ct)).AsSpan(0, 16));
}
