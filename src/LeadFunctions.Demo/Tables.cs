using Spectre.Console;

namespace LeadFunctions.Demo;

/// <summary>How the report's tables look: narrow enough for 100 columns.</summary>
internal static class Tables
{
    public static Table WithTexts(params ReadOnlySpan<string> headers)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var header in headers)
            table.AddColumn(Column(header));
        return table;
    }

    public static Table AndNumbers(this Table table, params IEnumerable<string> headers)
    {
        foreach (var header in headers)
            table.AddColumn(Column(header).RightAligned());
        return table;
    }

    public static Table AndWrapped(this Table table, params ReadOnlySpan<string> headers)
    {
        foreach (var header in headers)
            table.AddColumn(new TableColumn(header).Padding(1, 0, 0, 0));
        return table;
    }

    /// <summary>A count; a dash for none, so that what is there stands out.</summary>
    public static string Count(int count) => count == 0 ? "–" : $"{count:N0}";

    private static TableColumn Column(string header) => new TableColumn(header).Padding(0, 0, 0, 0).NoWrap();
}
