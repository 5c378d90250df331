using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Leads;

/// <summary>Verdicts of many campaigns repeat the same cell and the same long lists. What is stored of one lead is
/// bounded, so the texts of its reasons are shortened as far as it takes; which campaign said what is kept
/// whole.</summary>
internal static class VerdictTexts
{
    private static readonly int[] Lengths = [1_000, 300, 100, 30, 0];

    /// <summary>The verdicts as JSON.</summary>
    /// <param name="most">Characters, enough for every campaign's name and codes.</param>
    public static string Within(int most, IReadOnlyList<Match> matches)
    {
        var json = Json.Write(matches);
        foreach (var length in Lengths)
        {
            if (json.Length <= most)
                break;
            json = Json.Write(
                matches.Select(m =>
                    m with
                    {
                        Reasons = Shortened(m.Reasons, length),
                        Missed = m.Missed is { } missed ? Shortened(missed, length) : null,
                        // A score for somebody who will not have the lead is the last that is missed.
                        Score = length > 0 || m.Accepted || m.CanChange ? m.Score : null,
                    }
                )
            );
        }
        return json;
    }

    private static IReadOnlyList<Reason> Shortened(IReadOnlyList<Reason> reasons, int length) =>
        [
            .. reasons.Select(r =>
                r with
                {
                    Found = Short(r.Found, length),
                    Expected = Short(r.Expected, length),
                    Hint = Short(r.Hint, length),
                }
            ),
        ];

    private static string? Short(string? text, int length) => length == 0 ? null : text?.Short(length);
}
