using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.AzuriteTests.LocalHost;

public sealed class Receiving_queue_messages
{
    internal sealed record Order(string Name, int Count);

    private sealed class Orders(Seen seen)
    {
        [Function("Orders")]
        public void Run([QueueTrigger("orders")] Order order, FunctionContext context, long dequeueCount) =>
            seen.Add($"{context.FunctionDefinition.Name} {order.Name} {order.Count} try {dequeueCount}");
    }

    private sealed class Failing(Seen seen)
    {
        [Function("Failing")]
        public Task Run([QueueTrigger("failing")] string text)
        {
            seen.Add(text);
            throw new InvalidOperationException("It fails every time.");
        }

        [Function("FailingPoison")]
        public void Poison([QueueTrigger("failing-poison")] string text) => seen.Add($"poison {text}");
    }

    private sealed class Slow(Seen seen)
    {
        [Function("Slow")]
        public async Task Run([QueueTrigger("slow")] string text)
        {
            seen.Add(text);
            await seen.Released;
        }
    }

    private sealed class Forwarding(Seen seen, IConfiguration settings, HttpPipelinePolicy line)
    {
        [Function("Forwarding")]
        public async Task Run([QueueTrigger("first")] string text)
        {
            seen.Add(text);
            await seen.Released;
            var options = new QueueClientOptions();
            options.AddPolicy(line, HttpPipelinePosition.PerRetry);
            await new QueueClient(settings["AzureWebJobsStorage"], "second", options).SendMessageAsync(text);
        }

        [Function("Forwarded")]
        public void Forwarded([QueueTrigger("second")] string text) => seen.Add($"forwarded {text}");
    }

    [Fact]
    public async Task A_message_reaches_its_function_as_an_object_and_is_deleted()
    {
        var sample = await Sample.NewAsync();
        await using var host = await sample.StartAsync<Orders>();
        await sample.Queue("orders").SendMessageAsync("""{"name":"pears","count":3}""");
        await Eventually.Quiet(host);
        Assert.Equal(["Orders pears 3 try 1"], sample.Seen.All);
        Assert.Equal(0, await sample.CountAsync("orders"));
        Assert.Equal((1, 0), (host.Counts["Orders"].Succeeded, host.Counts["Orders"].Failed));
    }

    [Fact]
    public async Task A_failing_message_is_tried_as_often_as_host_json_says_and_then_goes_to_poison()
    {
        var sample = await Sample.NewAsync();
        await using var host = await sample.StartAsync<Failing>();
        await sample.Queue("failing").SendMessageAsync("bad");
        await Eventually.Quiet(host);
        Assert.Equal(["bad", "bad", "bad", "poison bad"], sample.Seen.All);
        Assert.Equal(0, await sample.CountAsync("failing"));
    }

    [Fact]
    public async Task A_message_that_is_no_json_for_its_type_ends_as_poison()
    {
        var sample = await Sample.NewAsync();
        await using var host = await sample.StartAsync<Orders>();
        await sample.Queue("orders").SendMessageAsync("no json");
        await Eventually.Quiet(host);
        Assert.Equal(3, host.Counts["Orders"].Failed);
        Assert.Equal(1, await sample.CountAsync("orders-poison"));
    }

    [Fact]
    public async Task A_function_that_runs_longer_than_the_lock_keeps_its_message()
    {
        var sample = await Sample.NewAsync();
        await using var host = await sample.StartAsync<Slow>(messageLock: TimeSpan.FromSeconds(2));
        await sample.Queue("slow").SendMessageAsync("once");
        await Eventually.Holds(() => sample.Seen.All.Length == 1);
        // Hidden for longer than the lock and one renewal of it, by the clock of storage.
        var other = sample.Queue("other");
        await other.CreateIfNotExistsAsync();
        await other.SendMessageAsync("later", visibilityTimeout: TimeSpan.FromSeconds(3));
        await Eventually.Holds(async () => (await other.PeekMessageAsync()).Value is not null);
        Assert.Null((await sample.Queue("slow").PeekMessageAsync()).Value);
        sample.Seen.Release();
        await Eventually.Quiet(host);
        Assert.Equal(["once"], sample.Seen.All);
    }

    [Fact]
    public async Task The_message_of_a_killed_host_comes_back_when_its_lock_ends()
    {
        var sample = await Sample.NewAsync();
        var killed = await sample.StartAsync<Slow>(messageLock: TimeSpan.FromSeconds(2));
        await sample.Queue("slow").SendMessageAsync("again");
        await Eventually.Holds(() => sample.Seen.All.Length == 1);
        killed.Kill();
        sample.Seen.Release();
        Assert.Equal(1, await sample.CountAsync("slow"));
        await using var next = await sample.StartAsync<Slow>(messageLock: TimeSpan.FromSeconds(2));
        await Eventually.Quiet(next);
        Assert.Equal(["again", "again"], sample.Seen.All);
        Assert.Equal(0, await sample.CountAsync("slow"));
    }

    [Fact]
    public async Task Two_hosts_share_a_queue_and_no_message_runs_twice()
    {
        var sample = await Sample.NewAsync();
        await using var one = await sample.StartAsync<Slow>();
        await using var other = await sample.StartAsync<Slow>();
        var queue = sample.Queue("slow");
        // More than one host takes up at once, so both must be at it before the first message is done.
        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => queue.SendMessageAsync($"{i}")));
        await Eventually.Holds(() => one.Counts["Slow"].InFlight > 0 && other.Counts["Slow"].InFlight > 0);
        sample.Seen.Release();
        await Eventually.Quiet(one);
        await Eventually.Quiet(other);
        Assert.Equal(60, sample.Seen.All.Distinct().Count());
        Assert.Equal(60, one.Counts["Slow"].Succeeded + other.Counts["Slow"].Succeeded);
    }

    [Fact]
    public async Task What_a_function_sends_is_received_without_waiting_for_the_next_poll()
    {
        var sample = await Sample.NewAsync();
        sample.Seen.Release();
        await sample.Queue("first").CreateAsync();
        await sample.Queue("first").SendMessageAsync("it");
        await using var host = await sample.StartAsync<Forwarding>(
            hostJson: Sample.Quick with
            {
                MaxPollingInterval = TimeSpan.FromHours(1),
            }
        );
        await Eventually.Holds(() => sample.Seen.All is ["it", "forwarded it"]);
    }

    [Fact]
    public async Task A_message_whose_function_failed_is_received_again_without_waiting_for_the_next_poll()
    {
        var sample = await Sample.NewAsync();
        await sample.Queue("failing").CreateAsync();
        await sample.Queue("failing").SendMessageAsync("it");
        await using var host = await sample.StartAsync<Failing>(
            hostJson: Sample.Quick with
            {
                MaxPollingInterval = TimeSpan.FromHours(1),
            }
        );
        await Eventually.Holds(() => sample.Seen.All is ["it", "it", "it", "poison it"]);
    }

    [Fact]
    public async Task A_function_of_a_killed_host_reaches_storage_no_more()
    {
        var sample = await Sample.NewAsync();
        var host = await sample.StartAsync<Forwarding>();
        await sample.Queue("first").SendMessageAsync("it");
        await Eventually.Holds(() => sample.Seen.All.Length == 1);
        host.Kill();
        sample.Seen.Release();
        await Eventually.Holds(() => host.Counts["Forwarding"].Failed == 1);
        Assert.Equal((1, 0), (await sample.CountAsync("first"), await sample.CountAsync("second")));
    }

    [Fact]
    public async Task Stopping_lets_a_running_function_finish()
    {
        var sample = await Sample.NewAsync();
        var host = await sample.StartAsync<Slow>();
        await sample.Queue("slow").SendMessageAsync("finished");
        await Eventually.Holds(() => sample.Seen.All.Length == 1);
        var stopping = host.StopAsync();
        sample.Seen.Release();
        await stopping;
        Assert.Equal(0, await sample.CountAsync("slow"));
    }

    [Fact]
    public async Task An_idle_host_is_quiet_at_once()
    {
        var sample = await Sample.NewAsync();
        await using var host = await sample.StartAsync<Failing>();
        await Eventually.Quiet(host);
        var waited = System.Diagnostics.Stopwatch.StartNew();
        await Eventually.Quiet(host);
        // Generous, since other tests use the same Azurite at the same time.
        Assert.InRange(waited.Elapsed.TotalSeconds, 0, 3);
    }
}
