namespace LeadFunctions.Foundation.Http;

/// <summary>What people write about themselves and their reasons in requests: it is shown to others later, so it must
/// say something, in one line.</summary>
internal static class Signature
{
    public const string By =
        "Who acts, as the history shows it: 1 to 100 characters, in one line. Whoever is signed in acts in their own name, whatever stands here.";
    public const string Why = "Why, as the history shows it: 1 to 500 characters, in one line.";

    private const int MaxBy = 100;
    private const int MaxWhy = 500;

    public static OrProblem<string> ReadBy(string text) => Read("$.by", text, "who acts", MaxBy);

    /// <param name="place">Where the reason stands in the body, as a JSON path.</param>
    /// <param name="most">The most characters that are kept.</param>
    public static OrProblem<string> ReadWhy(string text, string place = "$.why", int most = MaxWhy) =>
        Read(place, text, "a reason", most);

    private static OrProblem<string> Read(string place, string text, string what, int most) =>
        text.Trim() switch
        {
            var said when said.Length < 1 || said.Length > most => new(
                null,
                Problem.BadRequest($"{place}: found {said.Length} characters, expected {what} in 1 to {most}.")
            ),
            var said when said.Any(char.IsControl) => new(
                null,
                Problem.BadRequest(
                    $"{place}: found a control character such as a line break, expected {what} in one line."
                )
            ),
            var said => new(said, null),
        };
}
