using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Foundation.Http;

/// <summary>Refuses what a page of another site has a browser ask. A cookie goes along with whatever a browser asks, so
/// it alone says nothing of who wanted it; a key or a token is sent only by whoever has it.</summary>
internal static class OtherSites
{
    /// <summary>Sent by our page alone: no form can set it, and no script of another site may.</summary>
    public const string OwnHeader = "x-lead-functions";

    private static readonly string[] FromHere = ["same-origin", "none"];

    /// <returns>Null where the request may come in.</returns>
    public static Problem? Refusal(HttpRequest request)
    {
        if (request.Headers.ContainsKey(FunctionKeys.Header) || request.Headers.ContainsKey("Authorization"))
            return null;
        var isQuestion = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site && !FromHere.Contains(site)
                ? Refused($"the browser says that a page of another site asks ({site})")
            : request.Headers.Origin.ToString() is { Length: > 0 } origin && !IsOwn(origin, request)
                ? Refused("the browser says that a page of another origin asks")
            : !isQuestion && !request.Headers.ContainsKey(OwnHeader) ? Refused($"the header {OwnHeader} is missing")
            : null;
    }

    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);

    private static Problem Refused(string found) =>
        Problem.Forbidden(
            $"You are signed in, and {found}. Expected the ops page of this app, a token as Authorization: Bearer, or a key in {FunctionKeys.Header}."
        );
}
