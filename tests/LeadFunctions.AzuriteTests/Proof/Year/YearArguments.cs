namespace LeadFunctions.AzuriteTests.Proof.Year;

/// <summary>What of a year is to be played.</summary>
/// <param name="Quarters">Empty for those that are left.</param>
/// <param name="LeadsAWeek">Null for those of the quarters before, else as the plan has it.</param>
/// <param name="Weeks">Of a quarter; null as the leads.</param>
/// <param name="InMemory">Nothing is kept.</param>
internal sealed record YearArguments(IReadOnlyList<int> Quarters, int? LeadsAWeek, int? Weeks, int? Seed, bool InMemory)
{
    public const string Usage = """
        Plays a year in the life of the app, in quarters, and checks what it left.

          ./eng/year.sh [QUARTER...] [--leads N] [--weeks N] [--seed S] [--in-memory]

          QUARTER      1 to 4; each goes on where the one before ended. Without it all that are left are played.
          --leads N    Rows that come in a week, 6 for each affiliate at least. 20,000 where nothing is said.
          --weeks N    Weeks of a quarter, for a shorter year. 13 where nothing is said.
          --seed S     Another year. 2027 where nothing is said.
          --in-memory  All four quarters in one go, nothing is kept: for more than the emulator can keep.

        Quarters are kept in artifacts/year; remove it to begin anew. The exit code is 0 where every check holds.
        """;

    /// <summary>Null where they are not understood.</summary>
    public static YearArguments? Read(IReadOnlyList<string> arguments)
    {
        var read = new YearArguments([], null, null, null, false);
        for (var i = 0; i < arguments.Count; i++)
        {
            var next = i + 1 < arguments.Count && int.TryParse(arguments[i + 1], out var number) ? number : (int?)null;
            switch (arguments[i])
            {
                case "--in-memory":
                    read = read with { InMemory = true };
                    break;
                case "--leads" when next > 0:
                    (read, i) = (read with { LeadsAWeek = next }, i + 1);
                    break;
                case "--weeks" when next is > 0 and <= 13:
                    (read, i) = (read with { Weeks = next }, i + 1);
                    break;
                case "--seed" when next is not null:
                    (read, i) = (read with { Seed = next }, i + 1);
                    break;
                case var text when int.TryParse(text, out var quarter) && quarter is >= 1 and <= YearPlan.Quarters:
                    read = read with { Quarters = [.. read.Quarters, quarter] };
                    break;
                default:
                    return null;
            }
        }
        return read.InMemory && read.Quarters.Count > 0 ? null : read;
    }
}
