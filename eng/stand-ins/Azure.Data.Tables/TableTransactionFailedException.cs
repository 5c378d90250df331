using System.Globalization;

namespace Azure.Data.Tables;

/// <summary>A transaction of which one action failed, so that none took effect.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    internal const string IndexKey = "FailedEntity";

    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(
            requestFailedException.Status,
            requestFailedException.Message,
            requestFailedException.ErrorCode,
            requestFailedException.InnerException)
    {
        foreach (var key in requestFailedException.Data.Keys)
            Data[key] = requestFailedException.Data[key];

        if (int.TryParse(Data[IndexKey] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            FailedTransactionActionIndex = index;
    }

    /// <summary>Position of the failed action in the submitted list; null where the service did not say.</summary>
    public int? FailedTransactionActionIndex { get; }
}
