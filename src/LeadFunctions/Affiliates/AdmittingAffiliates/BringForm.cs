using System.Globalization;
using System.Text;
using System.Text.Unicode;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>Takes the delivery form of a month from its affiliate, in the place of the one that was there, and shows
/// it. Safe to repeat.</summary>
internal sealed class BringForm(OutputFiles files, TimeProvider clock)
{
    /// <summary>A row for each day and lead code is far less.</summary>
    public const int MaxBytes = 1 << 20;

    public Task<IActionResult> AnswerAsync(AffiliateName affiliate, FormAct form, CancellationToken ct) =>
        Month(form.Month)
            .And(Text(form.Form))
            .AnswerAsync(asked => WriteAsync(affiliate, asked.First, asked.Second, ct));

    public Task<IActionResult> ShowAsync(AffiliateName affiliate, string month, CancellationToken ct) =>
        Month(month)
            .AnswerAsync(async asked =>
            {
                var path = PathOf(affiliate, asked);
                var text =
                    await files.ReadIfSmallAsync(Containers.DeliveryForms, path, MaxBytes, ct) is { } content
                    && Utf8.IsValid(content)
                        ? Encoding.UTF8.GetString(content).TrimStart('\uFEFF')
                        : null;
                return Answer.Ok(
                    new FormTextView(
                        asked,
                        text,
                        text is not null ? $"The form of {asked} as it is now."
                            : await files.ExistsAsync(Containers.DeliveryForms, path, ct)
                                ? $"The form of {asked} is there and cannot be shown as text. What you bring takes its place."
                            : $"There is no form of {asked} yet."
                    )
                );
            });

    private static string PathOf(AffiliateName affiliate, string month) => $"{affiliate}/{month}.csv";

    private async Task<IActionResult> WriteAsync(
        AffiliateName affiliate,
        string month,
        string text,
        CancellationToken ct
    )
    {
        var content = Encoding.UTF8.GetBytes(text);
        while (
            !await files.WriteAsync(
                Containers.DeliveryForms,
                PathOf(affiliate, month),
                async stream => await stream.WriteAsync(content, ct),
                ct
            )
        )
            ct.ThrowIfCancellationRequested();
        return Answer.Ok(
            new FormView(
                month,
                content.Length,
                "It is compared with your uploads on Tuesday and Friday. Bring it again whenever it grew."
            )
        );
    }

    // A day anywhere lies on two of UTC.
    private OrProblem<string> Month(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
        && month <= clock.GetUtcNow().UtcDay.AddDays(1)
            ? new(text)
            : new(
                null,
                Problem.BadRequest(
                    $"month: found '{text.Short(20)}', expected a month that has begun, such as 2026-11."
                )
            );

    private static OrProblem<string> Text(string text) =>
        string.IsNullOrWhiteSpace(text)
            ? new(
                null,
                Problem.BadRequest(
                    "$.form: found no text, expected the form as CSV: a row for each day and lead code, under a header."
                )
            )
            : new(text);
}
