namespace LeadFunctions.LocalHost.Azurite;

internal sealed record AzuriteOptions
{
    /// <summary>The account that every Azurite has. Its key is published, no secret.</summary>
    public const string DevelopmentAccount = "devstoreaccount1";

    public const string DevelopmentKey =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private const string KeyIndexSetting = "AZURITE_KEY_INDEX";

    /// <summary>Key in base64 by account name. Accounts share nothing, so each test can have one.</summary>
    public IReadOnlyDictionary<string, string> Accounts { get; init; } =
        new Dictionary<string, string> { [DevelopmentAccount] = DevelopmentKey };

    /// <summary>Where data is kept; null keeps it in memory.</summary>
    public string? Folder { get; init; }

    /// <summary>Null takes free ports.</summary>
    public AzuritePorts? Ports { get; init; }

    /// <summary>Keeps in its folder what it holds when it is told to, and nothing in between.</summary>
    public bool SavesWhenTold { get; init; }

    /// <summary>The most memory for what it holds, in megabytes; null leaves that to Node.js.</summary>
    public int? Memory { get; init; }

    /// <summary>Lets its clock be put forward, and back where a play begins before the present.</summary>
    public bool HasAdjustableClock { get; init; }

    /// <summary>Finds entities by an index, as the service does. Without it Azurite does the same, slower:
    /// AZURITE_KEY_INDEX=off.</summary>
    public bool HasKeyIndex { get; init; } = KeyIndexOf(Environment.GetEnvironmentVariable(KeyIndexSetting));

    /// <summary>As others start it: clients that are newer than it are refused.</summary>
    public bool RefusesNewerClients { get; init; }

    public string NodeCommand { get; init; } = "node";

    public string NpmCommand { get; init; } = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    public static bool KeyIndexOf(string? setting) =>
        setting switch
        {
            null or "" or "on" => true,
            "off" => false,
            _ => throw new AzuriteException($"{KeyIndexSetting}: found '{setting}', expected on or off."),
        };
}
