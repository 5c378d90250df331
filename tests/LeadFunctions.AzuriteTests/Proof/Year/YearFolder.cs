using System.Text.Json;
using LeadFunctions.LocalHost;

namespace LeadFunctions.AzuriteTests.Proof.Year;

/// <summary>Where quarters are kept: storage as it was at the end of each, and how far the year was. A quarter is
/// played on a copy of the one before, so one that was stopped begins anew.</summary>
internal sealed class YearFolder(string root)
{
    private const string Figures = "year.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static YearFolder Usual => new(Path.Combine(Repository.Root!, "artifacts", "year"));

    public string Errors => Path.Combine(Directory.CreateDirectory(root).FullName, "errors.log");

    public bool Has(int quarter) => File.Exists(Path.Combine(Of(quarter), Figures));

    public YearFigures Read(int quarter) =>
        JsonSerializer.Deserialize<YearFigures>(File.ReadAllText(Path.Combine(Of(quarter), Figures)), Indented)!;

    /// <summary>A folder to play a quarter in.</summary>
    public string Prepare(int quarter)
    {
        var playing = Path.Combine(root, "playing");
        if (Directory.Exists(playing))
            Directory.Delete(playing, recursive: true);
        Directory.CreateDirectory(playing);
        if (quarter > 1)
            Copy(Of(quarter - 1), playing);
        return playing;
    }

    /// <summary>Keeps the quarter that was played, and forgets those behind it, which began from another.</summary>
    public void Keep(int quarter, YearFigures figures)
    {
        for (var old = quarter; old <= YearPlan.Quarters; old++)
            if (Directory.Exists(Of(old)))
                Directory.Delete(Of(old), recursive: true);
        var playing = Path.Combine(root, "playing");
        File.WriteAllText(Path.Combine(playing, Figures), JsonSerializer.Serialize(figures, Indented));
        Directory.Move(playing, Of(quarter));
    }

    private string Of(int quarter) => Path.Combine(root, $"quarter-{quarter}");

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
