using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.AzuriteTests.Alerting;

/// <summary>SendGrid on a free port of this machine, which keeps what was posted and answers as told.</summary>
internal sealed class MailService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Func<string, int, MailServiceAnswer> _answer;
    private int _posts;

    private MailService(Func<string, int, MailServiceAnswer> answer)
    {
        _answer = answer;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public Uri Endpoint => new(_app.Urls.Single());

    /// <summary>Bodies of all requests, in order.</summary>
    public ConcurrentQueue<string> Posts { get; } = [];

    /// <param name="answer">Tells the answer to a body and its number, from 1.</param>
    public static async Task<MailService> StartAsync(Func<string, int, MailServiceAnswer> answer)
    {
        var service = new MailService(answer);
        await service._app.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var number = Interlocked.Increment(ref _posts);
        Posts.Enqueue(body);
        var answer = _answer(body, number);
        context.Response.StatusCode = answer.Status;
        context.Response.Headers["X-Message-Id"] = $"message-{number}";
        if (answer.Reset is { } reset)
            context.Response.Headers["X-RateLimit-Reset"] = $"{reset.ToUnixTimeSeconds()}";
    }
}

internal sealed record MailServiceAnswer(int Status, DateTimeOffset? Reset = null);
