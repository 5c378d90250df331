using System.Security.Cryptography;
using System.Text;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>The page on which affiliates upload: one document with its style and script, which may do nothing but ask
/// the app and send files to storage.</summary>
internal sealed class UploadPage
{
    public UploadPage(UploadAddresses addresses)
    {
        var (style, script) = (Read("upload.css"), Read("upload.js"));
        Html = Read("upload.html")
            .Replace("/*style*/", style, StringComparison.Ordinal)
            .Replace("/*script*/", script, StringComparison.Ordinal);
        SecurityPolicy =
            $"default-src 'none'; style-src '{Hash(style)}'; script-src '{Hash(script)}'; "
            + $"connect-src 'self' {addresses.Endpoint.AbsoluteUri.TrimEnd('/')}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    public string Html { get; }

    /// <summary>The header Content-Security-Policy.</summary>
    public string SecurityPolicy { get; }

    private static string Hash(string text) =>
        $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    // Browsers hash what they read, in which every line ends alike.
    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(UploadPage).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
