namespace LeadFunctions.Foundation.Mailing;

/// <param name="Name">As the reader sees it.</param>
internal sealed record AttachedFile(string Name, BinaryData Content)
{
    /// <summary>Folder and file name in one: a reader of several campaigns keeps the files apart.</summary>
    public static string NameOf(string path) => path.Replace('/', '_');
}
