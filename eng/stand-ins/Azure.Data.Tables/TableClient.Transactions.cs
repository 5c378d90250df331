using Azure.Core;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <summary>Does all of the actions or none of them; they must share a partition, each with another row.</summary>
    /// <returns>An answer for each action, in their order, with the ETag of what it wrote.</returns>
    /// <exception cref="TableTransactionFailedException">An action failed, and so the whole.</exception>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        using var batch = new BatchWriter(rest.UrlOf(Name));
        foreach (var action in transactionActions)
            batch.Add(action);
        if (batch.Count == 0)
            throw new InvalidOperationException("A transaction must contain at least one action.");

        using var message = BatchMessage(batch);
        var response = await rest.SendAsync(message, cancellationToken).ConfigureAwait(false);
        batch.Release();
        return Response.FromValue<IReadOnlyList<Response>>(Succeeded(BatchReader.Read(response), batch.Count), response);
    }

    private HttpMessage BatchMessage(BatchWriter batch)
    {
        var message = rest.CreateMessage(RequestMethod.Post, rest.UrlOf("$batch"), 202);
        message.Request.Headers.Add("Content-Type", batch.ContentType);
        message.Request.Content = RequestContent.Create(batch.Finish());
        return message;
    }

    private static List<Response> Succeeded(List<Response> answers, int actions)
    {
        // The service answers for the failed action alone.
        if (answers.Find(answer => answer.IsError) is { } failed)
            throw new TableTransactionFailedException(new RequestFailedException(failed, null, TableErrorParser.Instance));

        return answers.Count == actions
            ? answers
            : throw new RequestFailedException($"The service answered {answers.Count} of {actions} actions of a transaction.");
    }
}
