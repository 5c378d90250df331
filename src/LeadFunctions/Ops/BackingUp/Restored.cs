namespace LeadFunctions.Ops.BackingUp;

/// <summary>How far a restore is. It lies in the account that is restored into, so that whoever goes on knows
/// where.</summary>
/// <param name="Day">Which backup it is.</param>
/// <param name="Parts">Files of it that are written, in the order of the manifest.</param>
internal sealed record Restored(string Day, int Parts)
{
    /// <summary>Set once the tables were read back and are what the backup has.</summary>
    public bool IsChecked { get; init; }

    public static string PathOf(string day) => $"restores/{day}.json";
}
