using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace LeadFunctions.AzuriteTests.Foundation.Http;

/// <summary>Asks functions with headers of its choice, such as who App Service would say is signed in.</summary>
internal sealed class Visitor(Uri at, params IReadOnlyList<(string Name, string Value)> headers)
{
    public const string Tenant = "8f2c1e50-4b7d-4c1a-9a63-0d5e7b1f2a90";
    public const string Olga = "Olga Novak (5f1c0b1e-2d3a-4e5f-8a9b-0c1d2e3f4a5b)";

    private static readonly HttpClient Client = new();

    public static (string, string) Key(string key) => ("x-functions-key", key);

    public static (string, string) AffiliateKey(string key) => ("x-affiliate-key", key);

    /// <summary>The header as App Service writes it.</summary>
    public static (string, string) SignedIn(string role, string tenant = Tenant) =>
        (
            "X-MS-CLIENT-PRINCIPAL",
            Convert.ToBase64String(
                JsonSerializer.SerializeToUtf8Bytes(
                    new
                    {
                        auth_typ = "aad",
                        claims = new[]
                        {
                            ("tid", tenant),
                            ("oid", "5f1c0b1e-2d3a-4e5f-8a9b-0c1d2e3f4a5b"),
                            ("name", "Olga Novak"),
                            ("roles", role),
                        }.Select(c => new { typ = c.Item1, val = c.Item2 }),
                    }
                )
            )
        );

    /// <param name="request">A path, and behind a space the body of a POST; <c>text</c> is no JSON.</param>
    public async Task<(int Status, string? Type, JsonElement Answer)> AskAsync(string request)
    {
        var parts = request.Split(' ', 2);
        using var message = new HttpRequestMessage(
            parts.Length == 1 ? HttpMethod.Get : HttpMethod.Post,
            new Uri(at, $"api/{parts[0]}")
        );
        if (parts.Length == 2)
            message.Content = new StringContent(
                parts[1],
                Encoding.UTF8,
                MediaTypeHeaderValue.Parse(parts[1] == "text" ? "text/plain" : "application/json")
            );
        foreach (var (name, value) in headers)
            message.Headers.Add(name, value);
        // As App Service passes it on: a cookie alone would have to come from the page.
        if (headers.Any(h => h.Name == "X-MS-CLIENT-PRINCIPAL"))
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "token");
        using var answer = await Client.SendAsync(message);
        var type = answer.Content.Headers.ContentType?.MediaType;
        var body = await answer.Content.ReadAsStringAsync();
        return (
            (int)answer.StatusCode,
            type,
            type?.EndsWith("json", StringComparison.Ordinal) == true ? JsonElement.Parse(body) : default
        );
    }
}
