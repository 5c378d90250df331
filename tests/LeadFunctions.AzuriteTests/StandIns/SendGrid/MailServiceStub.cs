using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.AzuriteTests.StandIns.SendGrid;

/// <summary>A mail service on a free port that keeps what was posted and answers as told.</summary>
internal sealed class MailServiceStub : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpStatusCode status;

    private MailServiceStub(HttpStatusCode status)
    {
        this.status = status;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    public string Host => app.Urls.Single();

    public List<ReceivedRequest> Received { get; } = [];

    public static async Task<MailServiceStub> StartAsync(HttpStatusCode status = HttpStatusCode.Accepted)
    {
        var stub = new MailServiceStub(status);
        await stub.app.StartAsync();
        return stub;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString());
        Received.Add(new(context.Request.Method, context.Request.Path, headers, await reader.ReadToEndAsync()));
        context.Response.StatusCode = (int)status;
        context.Response.Headers["X-Message-Id"] = "m1";
        context.Response.Headers["X-RateLimit-Reset"] = "1700000000";
        await context.Response.WriteAsync("answer");
    }
}

internal sealed record ReceivedRequest(string Method, string Path, Dictionary<string, string> Headers, string Body);
