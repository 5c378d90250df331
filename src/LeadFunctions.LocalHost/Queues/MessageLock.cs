using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace LeadFunctions.LocalHost.Queues;

/// <summary>Keeps a fetched message hidden from others for as long as its function runs.</summary>
internal sealed class MessageLock : IAsyncDisposable
{
    private readonly CancellationTokenSource _finished = new();
    private readonly QueueClient _queue;
    private readonly QueueMessage _message;
    private readonly TimeSpan _time;
    private readonly Task _renewing;
    private string _popReceipt;

    public MessageLock(QueueClient queue, QueueMessage message, TimeSpan time)
    {
        (_queue, _message, _time, _popReceipt) = (queue, message, time, message.PopReceipt);
        _renewing = RenewAsync();
    }

    /// <returns>The pop receipt that settles the message.</returns>
    public async Task<string> StopRenewingAsync()
    {
        await _finished.CancelAsync();
        await _renewing;
        return _popReceipt;
    }

    public async ValueTask DisposeAsync()
    {
        await StopRenewingAsync();
        _finished.Dispose();
    }

    private async Task RenewAsync()
    {
        while (await PausedAsync(_time / 2) && await StillOursAsync()) { }
    }

    private async Task<bool> PausedAsync(TimeSpan pause)
    {
        await Task.Delay(pause, _finished.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !_finished.IsCancellationRequested;
    }

    // A renewal that is under way finishes: its reply carries the pop receipt that settles the message.
    private async Task<bool> StillOursAsync()
    {
        try
        {
            UpdateReceipt renewed = await _queue.UpdateMessageAsync(
                _message.MessageId,
                _popReceipt,
                visibilityTimeout: _time
            );
            _popReceipt = renewed.PopReceipt;
            return true;
        }
        catch (RequestFailedException e)
        {
            return e.Status != 404;
        }
        catch (LineCutException)
        {
            return false;
        }
    }
}
