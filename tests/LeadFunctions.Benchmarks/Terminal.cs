using System.Globalization;
using Spectre.Console;

namespace LeadFunctions.Benchmarks;

/// <summary>What benchmarks print on: colours for people, plain text where the output goes into a file.</summary>
internal static class Terminal
{
    private const int WidthOfFiles = 140;

    private static readonly IAnsiConsole Console = Open();

    public static void Write(Table table) => Console.Write(table);

    public static void WriteLine(FormattableString text) =>
        Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static IAnsiConsole Open()
    {
        var plain = System.Console.IsOutputRedirected;
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect }
        );
        if (plain)
            console.Profile.Width = WidthOfFiles;
        return console;
    }
}
