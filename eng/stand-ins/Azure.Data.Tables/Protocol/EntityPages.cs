using System.Runtime.CompilerServices;
using Azure.Core;

namespace Azure.Data.Tables.Protocol;

/// <summary>
/// Pages of a query: one request each, made from token and size as the caller moves on; an answer holds the next token.
/// </summary>
internal sealed class EntityPages<T>(
    TableRest rest,
    Func<string, int?, HttpMessage> ask,
    Func<Response, (IReadOnlyList<T> Values, string Next)> read,
    int? maxPerPage,
    CancellationToken cancellationToken) : AsyncPageable<T>(cancellationToken)
{
    public override IAsyncEnumerable<Page<T>> AsPages(string continuationToken = null, int? pageSizeHint = null) =>
        PagesAsync(continuationToken, pageSizeHint ?? maxPerPage, CancellationToken);

    private async IAsyncEnumerable<Page<T>> PagesAsync(
        string token, int? size, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        do
        {
            using var message = ask(token, size);
            var response = await rest.SendAsync(message, cancellationToken).ConfigureAwait(false);
            (var values, token) = read(response);
            yield return Page<T>.FromValues(values, token, response);
        }
        while (token is not null);
    }
}
