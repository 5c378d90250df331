using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Answering;

/// <summary>Reads the body of a request.</summary>
internal static class JsonBody
{
    /// <summary>The most that a body may have, in bytes: questions and actions are short.</summary>
    public const int MaxBytes = 16 * 1024;

    public static async Task<Asked<T>> ReadAsync<T>(HttpRequest request, CancellationToken ct) where T : class
    {
        var body = await ReadAsync(request, MaxBytes, ct);
        return body.Problem is { } problem ? new(problem) : StrictJson.Read<T>(body.Value!.ToMemory().Span);
    }

    /// <summary>The body as it is, for those who read it themselves.</summary>
    public static async Task<Asked<BinaryData>> ReadAsync(HttpRequest request, int maxBytes, CancellationToken ct)
    {
        if (!request.HasJsonContentType())
            return new(Problem.NotJson($"Found the content type '{request.ContentType ?? "none"}', expected application/json."));
        // A byte more than is taken tells a body that is too large, whatever its header says.
        var buffer = new byte[maxBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        return length switch
        {
            0 => new(Problem.BadRequest("Found an empty body, expected a JSON object.")),
            _ when length > maxBytes => new(Problem.TooLarge($"The body is too large, expected at most {maxBytes:N0} bytes.")),
            _ => new(BinaryData.FromBytes(buffer.AsMemory(0, length))),
        };
    }
}
