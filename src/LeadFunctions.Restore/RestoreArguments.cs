using LeadFunctions.Ops.BackingUp;

namespace LeadFunctions.Restore;

/// <param name="From">The account that has the backup: its name, or the connection string of an emulator.</param>
/// <param name="To">The account that is restored into; the same where its tables were emptied.</param>
/// <param name="Day">Which backup; null for the newest that is whole.</param>
/// <param name="IntoFilled">Also where tables hold something.</param>
internal sealed record RestoreArguments(string From, string To, string? Day, bool IntoFilled)
{
    public const string Usage = """
        Usage: ./eng/restore.sh --from ACCOUNT [--to ACCOUNT] [--day yyyy-MM-dd] [--into-filled]
          --from ACCOUNT   the storage account that has the backup, by name
          --to ACCOUNT     the one to restore into; the same one unless said otherwise
          --day DAY        which backup; the newest that is whole unless said otherwise
          --into-filled    also where tables have rows: those with the same key are replaced, the rest stays
        Stop the app first. PersonHashKey must be set to the secret person-hash-key: it finds who was erased since.
        """;

    /// <exception cref="RestoreRefusedException">They cannot be read.</exception>
    public static RestoreArguments Read(IReadOnlyList<string> arguments)
    {
        string? from = null,
            to = null,
            day = null;
        var intoFilled = false;
        for (var i = 0; i < arguments.Count; i++)
            switch (arguments[i])
            {
                case "--into-filled":
                    intoFilled = true;
                    break;
                case "--from" when i + 1 < arguments.Count:
                    from = arguments[++i];
                    break;
                case "--to" when i + 1 < arguments.Count:
                    to = arguments[++i];
                    break;
                case "--day"
                    when i + 1 < arguments.Count && DateOnly.TryParseExact(arguments[i + 1], "yyyy-MM-dd", out _):
                    day = arguments[++i];
                    break;
                case "--day" when i + 1 < arguments.Count:
                    throw new RestoreRefusedException(
                        $"--day has '{arguments[i + 1]}'. Expected a day such as 2026-11-27."
                    );
                default:
                    throw new RestoreRefusedException($"'{arguments[i]}' is not understood here.\n{Usage}");
            }
        return from is null
            ? throw new RestoreRefusedException($"--from is missing.\n{Usage}")
            : new(from, to ?? from, day, intoFilled);
    }
}
