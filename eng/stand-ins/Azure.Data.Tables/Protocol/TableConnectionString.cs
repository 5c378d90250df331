namespace Azure.Data.Tables.Protocol;

/// <summary>Endpoint and credential out of a storage connection string.</summary>
internal sealed record TableConnectionString(Uri Endpoint, TableSharedKeyCredential Credential)
{
    // The emulator's well-known account, the same on every machine.
    private const string EmulatorAccount = "devstoreaccount1";
    private const string EmulatorKey =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static TableConnectionString Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var settings = Settings(text);
        if (settings.ContainsKey("SharedAccessSignature"))
            throw Unsupported.By("shared access signatures");

        return settings.GetValueOrDefault("UseDevelopmentStorage") is { } emulator && bool.Parse(emulator)
            ? Emulator(settings.GetValueOrDefault("DevelopmentStorageProxyUri"))
            : Account(settings);
    }

    private static TableConnectionString Emulator(string proxy)
    {
        var host = proxy is null ? "http://127.0.0.1" : new Uri(proxy).GetLeftPart(UriPartial.Scheme) + new Uri(proxy).Host;
        return new(new Uri($"{host}:10002/{EmulatorAccount}"), new(EmulatorAccount, EmulatorKey));
    }

    private static TableConnectionString Account(Dictionary<string, string> settings)
    {
        var account = Required(settings, "AccountName");
        var endpoint = settings.GetValueOrDefault("TableEndpoint")
            ?? $"{settings.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account}.table."
                + settings.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        return new(new Uri(endpoint), new(account, Required(settings, "AccountKey")));
    }

    private static string Required(Dictionary<string, string> settings, string name) =>
        settings.GetValueOrDefault(name)
        ?? throw new InvalidOperationException($"Connection string parsing error: {name} is missing.");

    private static Dictionary<string, string> Settings(string text)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw new InvalidOperationException("Connection string parsing error: settings must be of the form name=value.");
            settings[part[..equals].TrimEnd()] = part[(equals + 1)..].TrimStart();
        }

        return settings;
    }
}
