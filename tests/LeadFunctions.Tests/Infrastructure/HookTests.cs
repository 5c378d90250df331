using System.Diagnostics;
using System.Net;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Tests.Docs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Tests.Infrastructure;

/// <summary>What runs after a deployment, with an Azure CLI that says yes to everything and an app that answers as
/// told.</summary>
public sealed class HookTests : IDisposable
{
    private const string Tenant = "8f2c1e50-4b7d-4c1a-9a63-0d5e7b1f2a90";

    private readonly DirectoryInfo _tools = Directory.CreateTempSubdirectory("tools-");
    private string? _header;

    public void Dispose() => _tools.Delete(recursive: true);

    [Fact]
    public async Task An_app_that_refuses_a_forged_sign_in_is_deployed()
    {
        var (code, told) = await DeployAsync(HttpStatusCode.Unauthorized);
        Assert.Equal("", told);
        Assert.Equal(0, code);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task An_app_that_believes_it_fails_the_deployment(HttpStatusCode answer)
    {
        var (code, told) = await DeployAsync(answer);
        Assert.Equal(1, code);
        Assert.Contains($"was answered with {(int)answer}, expected 401", told, StringComparison.Ordinal);
    }

    /// <summary>So the question would be answered, were the header believed.</summary>
    [Fact]
    public async Task The_forged_header_is_one_that_App_Service_could_have_written()
    {
        await DeployAsync(HttpStatusCode.Unauthorized);
        var person = SignedInPerson.Read(_header, Guid.Parse(Tenant));
        Assert.True(person!.May(OpsRole.Read));
    }

    private async Task<(int Code, string Told)> DeployAsync(HttpStatusCode answer)
    {
        var az = Path.Combine(_tools.FullName, "az");
        await File.WriteAllTextAsync(
            az,
            $"#!/bin/sh\ncase \"$1\" in functionapp) echo true ;; account) echo {Tenant} ;; esac\n"
        );
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException(
                "The hook is a script for sh; bring-events.ps1 is its twin for Windows."
            );
        File.SetUnixFileMode(az, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await using var app = Answering(answer);
        await app.StartAsync();

        var start = new ProcessStartInfo("sh", [Repository.PathOf("infra/hooks/bring-events.sh")])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = $"{_tools.FullName}:{Environment.GetEnvironmentVariable("PATH")}";
        foreach (
            var name in new[]
            {
                "RESOURCE_GROUP",
                "FUNCTION_APP_NAME",
                "EVENT_TOPIC_NAME",
                "HOST_STORAGE_NAME",
                "LOST_EVENTS_CONTAINER",
                "SUBSCRIPTION_ID",
            }
        )
            start.Environment[$"AZURE_{name}"] = "x";
        start.Environment["AZURE_FUNCTION_APP_URL"] = app.Urls.Single();
        using var hook = Process.Start(start)!;
        var told = await hook.StandardError.ReadToEndAsync();
        await hook.WaitForExitAsync();
        return (hook.ExitCode, told);
    }

    private WebApplication Answering(HttpStatusCode answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet(
            "/api/batches",
            (HttpContext http) =>
            {
                _header = http.Request.Headers[SignedInPerson.Header];
                http.Response.StatusCode = (int)answer;
            }
        );
        return app;
    }
}
