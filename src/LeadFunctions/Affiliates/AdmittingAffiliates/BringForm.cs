using System.Globalization;
using System.Text;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>Takes the delivery form of a month from its affiliate, in the place of the one that was there. Safe to
/// repeat.</summary>
internal sealed class BringForm(OutputFiles files, TimeProvider clock)
{
    /// <summary>A row for each day and lead code is far less.</summary>
    public const int MaxBytes = 1 << 20;

    public Task<IActionResult> AnswerAsync(AffiliateName affiliate, FormAct form, CancellationToken ct) =>
        Month(form.Month)
            .And(Text(form.Form))
            .AnswerAsync(asked => WriteAsync(affiliate, asked.First, asked.Second, ct));

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
                $"{affiliate}/{month}.csv",
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
                    $"$.month: found '{text.Short(20)}', expected a month that has begun, such as 2026-11."
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
