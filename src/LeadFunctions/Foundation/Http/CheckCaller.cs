using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Foundation.Http;

/// <summary>Stands before every HTTP function. The Functions host lets everybody through, because people have no keys
/// of it; so whoever has no role stops here, and a function that forgot to say whom it is open to is open to
/// nobody.</summary>
internal sealed partial class CheckCaller(FunctionKeys keys, SignIn signIn, ILogger<CheckCaller> logger)
    : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var function = context.FunctionDefinition.Name;
        if (AccessByFunction.Of(function) is not { } door)
        {
            await next(context);
            return;
        }
        var http =
            context.GetHttpContext()
            ?? throw new InvalidOperationException(
                $"The function {function} was asked without an HTTP context, so that nobody can say who asks. See that Program.cs configures the web application before the middleware."
            );
        // Answers tell of people, and hold what others wrote: nobody keeps them, and nobody takes them for a page.
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        await (door.IsOpen ? next(context) : AdmitAsync(context, http, function, door, next));
    }

    private async Task AdmitAsync(
        FunctionContext context,
        HttpContext http,
        string function,
        FunctionAccess door,
        FunctionExecutionDelegate next
    )
    {
        var admitted = Admission.Decide(
            door.Role,
            keys.Find(http.Request.Headers[FunctionKeys.Header]),
            Person(http.Request)
        );
        if (admitted.Problem is null && OtherSites.Refusal(http.Request) is { } refusal)
        {
            await RefuseAsync(http, function, refusal);
        }
        else if (admitted is { Value: { } caller, Problem: null })
        {
            http.User = UserOf(caller);
            http.Features.Set(caller);
            LogAdmitted(function, caller.Id);
            await next(context);
        }
        else
        {
            await RefuseAsync(http, function, admitted.Problem!);
        }
    }

    private Caller? Person(HttpRequest request)
    {
        string? header = request.Headers[SignedInPerson.Header];
        if (header is null || signIn.Tenant is not { } tenant)
            return null;
        if (signIn.IsOn)
            return SignedInPerson.Read(header, tenant);
        LogSignInIsOff(SignIn.TenantSetting, SignIn.PlatformSetting);
        return null;
    }

    // Whoever reads the body finds the signature here.
    private static ClaimsPrincipal UserOf(Caller caller) =>
        caller.Person is { } person
            ? new(new ClaimsIdentity([new Claim(ClaimTypes.Name, person)], SignedInPerson.Header))
            : new ClaimsPrincipal();

    private Task RefuseAsync(HttpContext http, string function, Problem problem)
    {
        // What strangers try is counted by the platform; who is known and lacks a role is of interest.
        if (problem.Status == StatusCodes.Status403Forbidden)
            LogRefused(function);
        return problem.WriteAsync(http);
    }

    [LoggerMessage(920, LogLevel.Information, "{Function} is open to {Caller}")]
    private partial void LogAdmitted(string function, string caller);

    [LoggerMessage(
        921,
        LogLevel.Warning,
        "{Function} was refused: the caller lacks its role, or a page of another site asks"
    )]
    private partial void LogRefused(string function);

    [LoggerMessage(
        922,
        LogLevel.Warning,
        "Nobody can sign in: {Setting} is set, and App Service does not say that it signs people in ({Platform} is not true)"
    )]
    private partial void LogSignInIsOff(string setting, string platform);
}
