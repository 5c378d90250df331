namespace LeadFunctions.Foundation.Mailing;

/// <summary>A table in a mail. Beyond the first 20 rows only their number is told.</summary>
internal sealed record MailTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public const int MaxRows = 20;

    /// <summary>The same drawn, in reports alone.</summary>
    public TableChart? Chart { get; init; }
}
