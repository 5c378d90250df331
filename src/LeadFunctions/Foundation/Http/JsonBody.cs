using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Foundation.Http;

/// <summary>Reads the body of a request.</summary>
internal static class JsonBody
{
    /// <summary>The most that a body may have, in bytes: questions and actions are short.</summary>
    public const int MaxBytes = 16 * 1024;

    /// <summary>Where somebody is signed in, <c>by</c> is them, whatever the body says.</summary>
    public static Task<OrProblem<T>> ReadAsync<T>(HttpRequest request, CancellationToken ct)
        where T : class => ReadAsync<T>(request, MaxBytes, ct);

    public static async Task<OrProblem<T>> ReadAsync<T>(HttpRequest request, int maxBytes, CancellationToken ct)
        where T : class
    {
        var body = await ReadAsync(request, maxBytes, ct);
        if (body.Problem is { } problem)
            return new(problem);
        var json = body.Value!.ToMemory();
        return request.HttpContext.User.Identity?.Name is { } person
            ? SignedJson.Read<T>(json.Span, person)
            : StrictJson.Read<T>(json.Span);
    }

    /// <summary>The body as it is, for those who read it themselves.</summary>
    public static async Task<OrProblem<BinaryData>> ReadAsync(HttpRequest request, int maxBytes, CancellationToken ct)
    {
        if (!request.HasJsonContentType())
            return new(
                Problem.NotJson($"Found the content type '{request.ContentType ?? "none"}', expected application/json.")
            );
        // A byte more than is taken tells a body that is too large, whatever its header says.
        var buffer = new byte[maxBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        return length switch
        {
            0 => new(Problem.BadRequest("Found an empty body, expected a JSON object.")),
            _ when length > maxBytes => new(
                Problem.TooLarge($"The body is too large, expected at most {maxBytes:N0} bytes.")
            ),
            _ => new(BinaryData.FromBytes(buffer.AsMemory(0, length))),
        };
    }
}
