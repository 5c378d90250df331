using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Foundation.Mailing;

/// <param name="Name">As the reader sees it.</param>
internal sealed record AttachedFile(string Name, BinaryData Content)
{
    /// <summary>The most bytes that a mail carries: mailboxes refuse 25 MB, and on its way a file grows by a
    /// third.</summary>
    public const int MostBytes = 15_000_000;

    /// <summary>What the file is, for the program that opens it.</summary>
    public string Kind =>
        System.IO.Path.GetExtension(Name) switch
        {
            ".csv" => "text/csv",
            ".xlsx" => OutputFiles.WorkbookType,
            _ => "application/octet-stream",
        };

    /// <summary>Folder and file name in one: a reader of several campaigns keeps the files apart.</summary>
    public static string NameOf(string path) => path.Replace('/', '_');
}
