using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadFunctions.Foundation.Http;

/// <summary>Reads who App Service says is signed in: Base64 of JSON with the claims of the token. Its claims of Entra
/// have short or long names, by the kind of the token.</summary>
internal static class SignedInPerson
{
    public const string Header = "X-MS-CLIENT-PRINCIPAL";

    private const int MaxLength = 32 * 1024;
    private const int MaxName = 50;

    private static readonly string[] TenantClaims = ["tid", "http://schemas.microsoft.com/identity/claims/tenantid"];
    private static readonly string[] IdClaims =
    [
        "oid",
        "http://schemas.microsoft.com/identity/claims/objectidentifier",
    ];
    private static readonly string[] NameClaims =
    [
        "name",
        "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name",
    ];
    private static readonly string[] RoleClaims =
    [
        "roles",
        "http://schemas.microsoft.com/ws/2008/06/identity/claims/role",
    ];

    /// <summary>The person, or the app that has a token of its own; null where nobody of the tenant is signed
    /// in.</summary>
    public static Caller? Read(string? header, Guid tenant)
    {
        var claims = Claims(header);
        return
            Guid.TryParse(One(claims, TenantClaims), out var found)
            && found == tenant
            && Guid.TryParse(One(claims, IdClaims), out var id)
            ? new($"{id}", Roles(claims), Told(One(claims, NameClaims), id))
            : null;
    }

    // The id tells apart who has the same name, and stays when the name changes. No address: history is shown to
    // others.
    private static string Told(string? name, Guid id)
    {
        var said = new string([.. (name ?? "").Where(c => !char.IsControl(c)).Take(MaxName)]).Trim();
        return said.Length == 0 || said.Contains('@', StringComparison.Ordinal) ? $"{id}" : $"{said} ({id})";
    }

    private static HashSet<OpsRole> Roles(IReadOnlyList<Claim> claims) =>
        [
            .. claims
                .Where(c => RoleClaims.Contains(c.Typ))
                .Select(c => c.Val!)
                .Where(OpsRoles.ByName.ContainsKey)
                .Select(name => OpsRoles.ByName[name]),
        ];

    // A claim that is there twice could mean either, so it means neither.
    private static string? One(IReadOnlyList<Claim> claims, string[] names) =>
        claims.Where(c => names.Contains(c.Typ)).Select(c => c.Val).Distinct().ToList() is [var value] ? value : null;

    private static IReadOnlyList<Claim> Claims(string? header)
    {
        if (header is not { Length: > 0 and <= MaxLength })
            return [];
        var bytes = new byte[header.Length];
        return Convert.TryFromBase64String(header, bytes, out var length) ? Claims(bytes.AsSpan(0, length)) : [];
    }

    private static IReadOnlyList<Claim> Claims(ReadOnlySpan<byte> json)
    {
        try
        {
            return
                JsonSerializer.Deserialize<Principal>(json, JsonSerializerOptions.Web)
                    is { AuthTyp: "aad", Claims: { } claims }
                ? [.. claims.OfType<Claim>().Where(c => c is { Typ: not null, Val: not null })]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private sealed record Principal(
        [property: JsonPropertyName("auth_typ")] string? AuthTyp,
        IReadOnlyList<Claim?>? Claims
    );

    private sealed record Claim(string? Typ, string? Val);
}
