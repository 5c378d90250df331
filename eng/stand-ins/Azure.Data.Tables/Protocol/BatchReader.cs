using System.Text;

namespace Azure.Data.Tables.Protocol;

/// <summary>The answers inside a transaction's multipart answer, in the order of its actions.</summary>
/// <remarks>
/// Goes by lines: an inner answer starts at its status line, and both the service and Azurite write a body as one line.
/// </remarks>
internal ref struct BatchReader
{
    private ReadOnlySpan<byte> rest;

    public static List<Response> Read(Response response)
    {
        var reader = new BatchReader { rest = response.Content.ToMemory().Span };
        var answers = new List<Response>(100);
        while (reader.TryReadLine(out var line))
            if (line.StartsWith("HTTP/1.1 "u8))
                answers.Add(reader.ReadAnswer(line));
        return answers;
    }

    private BatchAnswer ReadAnswer(ReadOnlySpan<byte> statusLine)
    {
        var status = Encoding.ASCII.GetString(statusLine["HTTP/1.1 ".Length..]).Split(' ', 2);
        var answer = new BatchAnswer(int.Parse(status[0]), status is [_, var reason] ? reason : "");
        while (TryReadLine(out var line) && !line.IsEmpty)
        {
            var colon = line.IndexOf((byte)':');
            if (colon > 0)
                answer.Add(Encoding.ASCII.GetString(line[..colon]), Encoding.UTF8.GetString(line[(colon + 1)..]).Trim());
        }

        if (rest.StartsWith("{"u8) && TryReadLine(out var body))
            answer.ContentStream = new MemoryStream(body.ToArray(), 0, body.Length, writable: false, publiclyVisible: true);
        return answer;
    }

    private bool TryReadLine(out ReadOnlySpan<byte> line)
    {
        line = default;
        if (rest.IsEmpty)
            return false;

        var end = rest.IndexOf((byte)'\n');
        line = (end < 0 ? rest : rest[..end]).TrimEnd((byte)'\r');
        rest = end < 0 ? default : rest[(end + 1)..];
        return true;
    }
}
