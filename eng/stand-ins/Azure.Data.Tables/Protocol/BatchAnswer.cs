using Azure.Core;

namespace Azure.Data.Tables.Protocol;

/// <summary>The answer to one action of a transaction.</summary>
internal sealed class BatchAnswer(int status, string reasonPhrase) : Response
{
    // A handful at most, so a list beats a dictionary.
    private readonly List<HttpHeader> headers = new(6);

    public override int Status => status;

    public override string ReasonPhrase => reasonPhrase;

    public override bool IsError => status >= 400;

    public override Stream ContentStream { get; set; }

    public override string ClientRequestId { get; set; }

    public void Add(string name, string value) => headers.Add(new HttpHeader(name, value));

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => TryGetHeader(name, out _);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers;

    protected override bool TryGetHeader(string name, out string value)
    {
        value = headers.Find(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, out IEnumerable<string> values)
    {
        values = TryGetHeader(name, out var value) ? [value] : null;
        return values is not null;
    }
}
