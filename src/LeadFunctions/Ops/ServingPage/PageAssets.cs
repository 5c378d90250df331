using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace LeadFunctions.Ops.ServingPage;

/// <summary>The files of the ops page, as they were built into the app: compressed by Brotli.</summary>
internal sealed class PageAssets
{
    private const string Folder = "ops-page/";
    private const string Ending = ".br";
    private const string Document = "index.html";

    private readonly FrozenDictionary<string, byte[]> _files = typeof(PageAssets)
        .Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Folder.Length..^Ending.Length], Read);

    /// <summary>The document that loads everything else, with <c>__nonce__</c> where the nonce of a response
    /// belongs.</summary>
    public string Html { get; }

    public PageAssets() => Html = Encoding.UTF8.GetString(Plain(Document));

    /// <summary>A file as it is, by its name below the page; null where there is none.</summary>
    public byte[]? Compressed(string name) => name == Document ? null : _files.GetValueOrDefault(name);

    public byte[] Plain(string name)
    {
        using var unpacked = new MemoryStream();
        using (var brotli = new BrotliStream(new MemoryStream(_files[name]), CompressionMode.Decompress))
            brotli.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private static byte[] Read(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return copy.ToArray();
    }
}
