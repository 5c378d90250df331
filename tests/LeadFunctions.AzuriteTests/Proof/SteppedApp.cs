using Azure.Storage.Queues;
using LeadFunctions.LocalHost;
using LeadFunctions.LocalHost.Blobs;
using LeadFunctions.LocalHost.Invoking;
using LeadFunctions.LocalHost.Queues;
using LeadFunctions.Pipeline.SendingLeads;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.AzuriteTests.Proof;

/// <summary>Runs the functions one after another, each as often and as badly as a way of running says, until nothing is
/// due.</summary>
/// <param name="run">Runs a step until it is done.</param>
internal sealed class SteppedApp(ProofStage stage, Func<Step, Task> run)
{
    private static readonly TimeSpan UntilDone = TimeSpan.FromDays(1);
    private static readonly IReadOnlyList<LocalFunction> Functions = FunctionFinder.Find(
        typeof(Capabilities).Assembly,
        _ => true
    );

    private readonly HashSet<string> _seen = [];
    private int _round;

    /// <summary>Names of all functions that ran.</summary>
    public HashSet<string> Ran { get; } = [];

    /// <summary>Bodies of all messages that ever came, by queue.</summary>
    public List<(LocalFunction Function, string Body)> Messages { get; } = [];

    public async Task UntilQuietAsync()
    {
        while (await NextAsync() is { } step)
            await RunAsync(step);
    }

    /// <summary>Runs every timer once, and what they set off.</summary>
    public async Task RunTimersAsync()
    {
        _round++;
        foreach (var timer in Functions.Where(f => f.Trigger is TimerTriggerAttribute))
            await RunAsync(StepOf(timer, $"round {_round}"));
        await UntilQuietAsync();
    }

    private static Step StepOf(LocalFunction timer, string cause) =>
        new(timer, cause, () => Invocation.Of(new TimerInfo()), () => Task.CompletedTask);

    private async Task RunAsync(Step step)
    {
        Ran.Add(step.Function.Name);
        await run(step);
        await step.Done();
    }

    private async Task<Step?> NextAsync()
    {
        while (true)
        {
            if (await NextMessageAsync() is { } message)
                return message;
            if (await NextBlobAsync() is { } blob)
                return blob;
            var isHidden = await AnyHiddenAsync();
            var isOpen = !isHidden && (await stage.Get<OpenWebhookStore>().AllAsync(default)).Count > 0;
            if (!isHidden && !isOpen)
                return null;
            // What waits for its time need not be waited for.
            await stage.AdvanceAsync(TimeSpan.FromMinutes(6));
            // A webhook that was cut off is taken up by a timer of every minute.
            if (isOpen)
                return StepOf(Functions.Single(f => f.Name == "FindDueWork"), "open webhooks");
        }
    }

    private async Task<Step?> NextBlobAsync()
    {
        foreach (var function in Functions.Where(f => f.Trigger is BlobTriggerAttribute))
        {
            var path = new BlobPath(((BlobTriggerAttribute)function.Trigger).BlobPath);
            var container = stage.Storage.Container(path.Container);
            await foreach (var item in container.GetBlobsAsync())
                if (
                    path.Match(item.Name) is { } data
                    && _seen.Add($"{function.Name} {item.Name} {item.Properties.ETag}")
                )
                    return new Step(
                        function,
                        $"{item.Name} {item.Properties.ETag}",
                        () => BlobInvocation.Of(container.GetBlobClient(item.Name), data),
                        () => Task.CompletedTask
                    );
        }
        return null;
    }

    private async Task<Step?> NextMessageAsync()
    {
        foreach (var (function, queue) in QueueFunctions)
            if ((await queue.ReceiveMessageAsync(UntilDone)).Value is { } message)
            {
                Messages.Add((function, message.Body.ToString()));
                return new Step(
                    function,
                    message.Body.ToString(),
                    () => QueueInvocation.Of(function, message, message.Body.ToString(), new HostJson()),
                    () => queue.DeleteMessageAsync(message.MessageId, message.PopReceipt)
                );
            }
        return null;
    }

    private async Task<bool> AnyHiddenAsync()
    {
        foreach (var (_, queue) in QueueFunctions)
            if ((await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount > 0)
                return true;
        return false;
    }

    private IEnumerable<(LocalFunction Function, QueueClient Queue)> QueueFunctions =>
        Functions
            .Where(f => f.Trigger is QueueTriggerAttribute)
            .Select(f => (f, stage.Storage.Queue(((QueueTriggerAttribute)f.Trigger).QueueName)));
}
