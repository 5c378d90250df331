namespace LeadFunctions.Foundation.Mailing;

/// <summary>A file that a mail carries, read when the mail is sent.</summary>
/// <param name="Name">As the reader sees it.</param>
internal sealed record MailFile(string Container, string Path, string Name)
{
    /// <summary>Whether the mail is nothing without it. Any other is left out where it is gone or too large, and the
    /// mail says so.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>Set for a CSV that its reader gets as a workbook.</summary>
    public bool AsWorkbook { get; init; }
}
