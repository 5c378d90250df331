using System.Security.Cryptography;
using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.ServingPage;

/// <summary>Serves the ops page: a document with a nonce of its own each time, and files whose names tell their
/// content. It holds nothing of anybody: what it asks for needs a key or somebody signed in.</summary>
internal sealed class ServePage(PageAssets assets, SignIn signIn)
{
    private const string Files = "assets/";
    private const string Forever = "public, max-age=31536000, immutable";

    /// <summary>A file, or the page, which makes a view of whatever the path says.</summary>
    public IActionResult Answer(HttpRequest request)
    {
        var path = request.Path.StartsWithSegments("/ops", out var rest) ? rest.Value!.TrimStart('/') : "";
        var headers = request.HttpContext.Response.Headers;
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return path.StartsWith(Files, StringComparison.Ordinal) || path.Contains('.', StringComparison.Ordinal)
            ? FileOf(request, path)
            : Document(headers);
    }

    private ContentResult Document(IHeaderDictionary headers)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; "
            + $"style-src 'self' 'nonce-{nonce}'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return new ContentResult
        {
            Content = assets
                .Html.Replace("__nonce__", nonce, StringComparison.Ordinal)
                .Replace(
                    "__sign_in__",
                    signIn is { Tenant: not null, IsOn: true } ? "on" : "off",
                    StringComparison.Ordinal
                ),
            ContentType = "text/html; charset=utf-8",
            StatusCode = StatusCodes.Status200OK,
        };
    }

    private IActionResult FileOf(HttpRequest request, string path)
    {
        if (assets.Compressed(path) is not { } compressed)
            return Problem
                .NotFound("The page has no such file: it was loaded before the app was deployed again. Reload it.")
                .ToAnswer();
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = path.StartsWith(Files, StringComparison.Ordinal) ? Forever : "no-cache";
        headers.Vary = "Accept-Encoding";
        if (!request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.OrdinalIgnoreCase))
            return new FileContentResult(assets.Plain(path), TypeOf(path));
        headers.ContentEncoding = "br";
        return new FileContentResult(compressed, TypeOf(path));
    }

    private static string TypeOf(string path) =>
        Path.GetExtension(path) switch
        {
            ".js" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".woff2" => "font/woff2",
            _ => "application/octet-stream",
        };
}
