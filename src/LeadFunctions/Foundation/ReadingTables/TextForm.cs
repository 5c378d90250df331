using System.Text;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>How a text is encoded.</summary>
/// <param name="Name">As people call it, such as <c>UTF-16 LE</c>.</param>
internal sealed record TextForm(Encoding Encoding, string Name)
{
    /// <summary>The text from its start, without its byte order mark.</summary>
    public TextReader Open(UploadFile file) =>
        new StreamReader(
            file.Open(),
            Encoding,
            detectEncodingFromByteOrderMarks: true,
            bufferSize: UploadFile.SampleBytes
        );
}
