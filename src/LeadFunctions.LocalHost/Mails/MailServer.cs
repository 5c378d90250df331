using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LeadFunctions.LocalHost.Mails;

/// <summary>SendGrid on a free port of this machine. It sends nothing: mails are kept, and shown to a
/// browser.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private static readonly MailServerAnswer Taken = new(202);

    private readonly WebApplication _app;
    private readonly Func<string, int, MailServerAnswer> _answer;
    private readonly ConcurrentQueue<ReceivedMail> _mails = [];
    private int _requests;

    private MailServer(Func<string, int, MailServerAnswer> answer)
    {
        _answer = answer;
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore().AddSingleton<IHostLifetime, NoConsole>();
        _app = builder.Build();
        _app.MapPost("/v3/mail/send", TakeAsync);
        _app.MapGet("/", context => ShowAsync(context, MailPages.List([.. Mails], mail => $"/{mail.Number}")));
        _app.MapGet(
            "/{number:int}",
            context =>
                ShowAsync(
                    context,
                    Mails.FirstOrDefault(m => $"{m.Number}" == $"{context.GetRouteValue("number")}")?.Html
                )
        );
    }

    public Uri Address => new(_app.Urls.Single());

    /// <summary>Bodies of all requests, also of those that were not taken.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>What was taken, in order.</summary>
    public IEnumerable<ReceivedMail> Mails => _mails;

    /// <param name="answer">Tells the answer to a body and its number, from 1; every mail is taken where it is left
    /// out.</param>
    public static async Task<MailServer> StartAsync(Func<string, int, MailServerAnswer>? answer = null)
    {
        var server = new MailServer(answer ?? ((_, _) => Taken));
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var number = Interlocked.Increment(ref _requests);
        Requests.Enqueue(body);
        var answer = _answer(body, number);
        if (answer.Status == Taken.Status)
            _mails.Enqueue(ReceivedMail.Read(number, body));
        context.Response.StatusCode = answer.Status;
        context.Response.Headers["X-Message-Id"] = $"message-{number}";
        if (answer.Reset is { } reset)
            context.Response.Headers["X-RateLimit-Reset"] = $"{reset.ToUnixTimeSeconds()}";
        await context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }

    private static Task ShowAsync(HttpContext context, string? page)
    {
        context.Response.StatusCode = page is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(page ?? "<p>No such mail.</p>", context.RequestAborted);
    }
}

/// <param name="Reset">When the limit on requests is lifted; SendGrid tells it with 429.</param>
/// <param name="Body">What is wrong, in words; SendGrid names addresses in it.</param>
internal sealed record MailServerAnswer(int Status, DateTimeOffset? Reset = null, string Body = "");
