using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Tells tables in text from other things that are text.</summary>
internal static partial class TextTables
{
    public static async Task<RawTable> OfAsync(
        UploadFile file,
        TextForm text,
        TableKind kind,
        ReadingLimits limits,
        CancellationToken ct
    )
    {
        var start = await StartAsync(file, text, ct);
        if (Foreign(start.TrimStart()) is { } problem)
            throw new UnreadableException(problem);
        if (JsonRows.IsJson(start))
            return new RawTable(
                $"JSON lines, {text.Name}{file.Within}",
                await JsonRows.OfAsync(() => text.Open(file), limits, ct)
            );
        var (form, count) = (await CsvDialect.FormAsync(start, kind, limits), new LineCount());
        return new RawTable(
            $"CSV, {CsvDialect.NameOf(form.Delimiter)}, {text.Name}{file.Within}",
            CsvRows.OfAsync(() => text.Open(file), form, limits, count, CancellationToken.None)
        )
        {
            Count = count,
        };
    }

    private static async Task<string> StartAsync(UploadFile file, TextForm text, CancellationToken ct)
    {
        using var reader = text.Open(file);
        var start = new char[UploadFile.SampleBytes];
        return new string(start, 0, await reader.ReadBlockAsync(start, ct));
    }

    private static string? Foreign(string start)
    {
        start = Comments().Replace(start, "");
        if (
            Begins(start, "<?xml") && !start.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || Begins(start, "<Workbook")
        )
            return "Found XML. Open it in a spreadsheet, save it as .xlsx or CSV and upload that.";
        if (Tag().IsMatch(start) || Begins(start, "MIME-Version:"))
            return "Found a web page (HTML) under the name of a table. Open it in a spreadsheet, save it as .xlsx or CSV and upload that.";
        if (Begins(start, "ID;P"))
            return "Found SYLK. Open it in a spreadsheet, save it as .xlsx or CSV and upload that.";
        if (Begins(start, "TABLE\r\n0,1") || Begins(start, "TABLE\n0,1"))
            return "Found DIF. Open it in a spreadsheet, save it as .xlsx or CSV and upload that.";
        if (Begins(start, "%PDF"))
            return "Found a PDF. Expected a table such as CSV or .xlsx.";
        if (start is ['[', ..] && start.AsSpan(1).TrimStart() is ['{', ..])
            return "Found one list in JSON. Expected JSON lines: one object a line, without brackets around them.";
        return Begins(start, @"{\rtf") ? "Found a text document (RTF). Expected a table such as CSV or .xlsx." : null;
    }

    private static bool Begins(string start, string with) => start.StartsWith(with, StringComparison.OrdinalIgnoreCase);

    // What programs write above a page.
    [GeneratedRegex(@"\A(\s*<!--.*?(-->|\z))+\s*", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\A<([a-z][a-z0-9]*[\s/>]|[!?][a-z])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();
}
