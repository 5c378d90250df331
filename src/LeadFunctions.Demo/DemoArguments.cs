namespace LeadFunctions.Demo;

/// <summary>What was asked for on the command line.</summary>
/// <param name="File">The user's own file; null plays the samples.</param>
/// <param name="Affiliate">Whose file that is.</param>
/// <param name="Keep">Leaves everything running at the end.</param>
/// <param name="Azurite">Plays on the Azurite that the user started.</param>
internal sealed record DemoArguments(
    string? File = null,
    string? Affiliate = null,
    bool Keep = false,
    bool Help = false,
    bool Azurite = false
)
{
    public const string Usage = """
        Usage: ./eng/demo.sh [FILE --affiliate NAME] [--keep] [--azurite]

          (nothing)          plays the sample files: drops, duplicates, a correction, weekly sends
          FILE               plays your own file instead, with the sample campaigns
          --affiliate NAME   whose file it is: one of samples/config/affiliates
          --keep             leaves everything running for a look until Ctrl-C
          --azurite          plays on the Azurite that you started on ports 10000 to 10002; it must be empty
          --help             shows this

        Receipts, deliveries and mails are left in artifacts/demo/.
        """;

    /// <returns>The arguments, or what is wrong with them.</returns>
    public static (DemoArguments Arguments, string? Problem) Parse(IReadOnlyList<string> args)
    {
        var parsed = new DemoArguments();
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--keep":
                    parsed = parsed with { Keep = true };
                    break;
                case "--azurite":
                    parsed = parsed with { Azurite = true };
                    break;
                case "--help" or "-h":
                    parsed = parsed with { Help = true };
                    break;
                case "--affiliate" when i + 1 < args.Count:
                    parsed = parsed with { Affiliate = args[++i] };
                    break;
                case ['-', ..]:
                    return (parsed, $"'{args[i]}' is no option, or lacks its value.");
                case var file when parsed.File is null:
                    parsed = parsed with { File = file };
                    break;
                default:
                    return (parsed, $"Found a second file, '{args[i]}'; expected one.");
            }
        }

        return (parsed, null);
    }
}
