using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using LeadFunctions.Foundation.Values;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Foundation.Http;

/// <summary>What HTTP functions answer: JSON in camelCase, times in UTC (ISO 8601). Where there is no value, the field
/// is left out.</summary>
internal static class Answer
{
    public static JsonSerializerOptions Options { get; } =
        new(Json.Options)
        {
            NumberHandling = JsonNumberHandling.Strict,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };

    /// <summary>The view with an ETag of what it says: whoever has it already is told so instead.</summary>
    public static IActionResult Ok<T>(T view)
        where T : class =>
        new TaggedAnswer(JsonSerializer.SerializeToUtf8Bytes(view, Options), "application/json; charset=utf-8");

    /// <summary>A report in the form that was asked for: a page to print, CSV, or else JSON.</summary>
    /// <param name="name">Of the file that is saved, without its ending.</param>
    public static async Task<IActionResult> InFormAsync<T>(
        string format,
        T report,
        string name,
        Func<T, Task<byte[]>> csv,
        Func<T, string> page
    )
        where T : class =>
        format switch
        {
            "csv" => new FileContentResult(await csv(report), "text/csv; charset=utf-8")
            {
                FileDownloadName = $"{name}.csv",
            },
            "html" => new FileContentResult(Encoding.UTF8.GetBytes(page(report)), "text/html; charset=utf-8")
            {
                FileDownloadName = $"{name}.html",
            },
            _ => Ok(report),
        };

    /// <summary>A view that is written while it is found: nobody holds all of it.</summary>
    public static IActionResult Streamed<T>(T view)
        where T : class => new JsonResult(view, Options) { StatusCode = 200 };

    /// <summary>What was asked for is taken and happens soon.</summary>
    public static IActionResult Accepted<T>(T view)
        where T : class => new JsonResult(view, Options) { StatusCode = 202 };

    /// <summary>The view, or a problem where there is none.</summary>
    public static IActionResult OkOr<T>(T? view, Func<Problem> missing)
        where T : class => view is null ? missing().ToAnswer() : Ok(view);
}
