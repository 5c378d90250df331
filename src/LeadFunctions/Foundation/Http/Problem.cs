using System.Text.Json.Serialization;
using LeadFunctions.Foundation.Leads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace LeadFunctions.Foundation.Http;

/// <summary>Why a request is not answered, as problem details (RFC 9457): names the field, what was found and what was
/// expected.</summary>
/// <param name="Title">The standard words for the status.</param>
internal sealed record Problem(string Title, int Status, string Detail)
{
    public const string MediaType = "application/problem+json";

    /// <summary>Told in a header.</summary>
    [JsonIgnore]
    public TimeSpan? RetryAfter { get; private init; }

    private Problem(int status, string detail)
        : this(ReasonPhrases.GetReasonPhrase(status), status, detail) { }

    /// <summary>The request cannot be read as a question.</summary>
    public static Problem BadRequest(string detail) => new(400, detail);

    /// <summary>It is not known who asks.</summary>
    public static Problem Unauthorized(string detail) => new(401, detail);

    /// <summary>It is known who asks, and they may not.</summary>
    public static Problem Forbidden(string detail) => new(403, detail);

    /// <summary>The question is sound, and there is nothing of that name.</summary>
    public static Problem NotFound(string detail) => new(404, detail);

    /// <summary>No campaign of the lead code is configured.</summary>
    public static Problem NoCampaign(LeadCode leadCode) => NotFound($"There is no campaign {leadCode}.");

    /// <summary>What is asked for does not fit what became of the thing meanwhile.</summary>
    public static Problem Conflict(string detail) => new(409, detail);

    public static Problem TooLarge(string detail) => new(413, detail);

    /// <summary>Whoever asks has asked too often.</summary>
    /// <param name="after">When to ask again: the header Retry-After, in whole seconds.</param>
    public static Problem TooMany(string detail, TimeSpan after) => new(429, detail) { RetryAfter = after };

    public static Problem NotJson(string detail) => new(415, detail);

    /// <summary>The request is sound and cannot be served as it stands.</summary>
    public static Problem Unprocessable(string detail) => new(422, detail);

    /// <summary>The same with all that is wrong at once.</summary>
    /// <param name="problems">Sentences without their full stop.</param>
    public static Problem Unprocessable(IEnumerable<string> problems) =>
        Unprocessable(string.Join(" ", problems.Select(p => $"{p}.")));

    /// <summary>Something is wrong on this side.</summary>
    /// <param name="id">Names the run in the log.</param>
    public static Problem Failed(string id) =>
        new(
            500,
            $"This could not be done: something failed on this side. Ask again in some minutes. If it fails again, tell those who run LeadFunctions this id: {id}. Their log says under it what failed."
        );

    /// <summary>Answers past the function.</summary>
    public Task WriteAsync(HttpContext http)
    {
        http.Response.StatusCode = Status;
        return http.Response.WriteAsJsonAsync(this, Answer.Options, MediaType, http.RequestAborted);
    }

    public IActionResult ToAnswer() => new ProblemAnswer(this);
}
