namespace LeadFunctions.Answering;

/// <summary>Who acts and why, for the history of what is acted on. A function key says only that somebody may.</summary>
internal sealed record Signature(string By, string Why)
{
    private const int MaxBy = 100;
    private const int MaxWhy = 500;

    /// <summary>Both in one line each, trimmed; or all that is wrong with them.</summary>
    public static Asked<Signature> Read(string by, string why)
    {
        var asked = Text("by", by, MaxBy, "the name of who acts").And(Text("why", why, MaxWhy, "a reason for the history"));
        return asked.Problem is { } problem ? new(problem) : new(new Signature(asked.Value.First, asked.Value.Second));
    }

    private static Asked<string> Text(string field, string text, int max, string what)
    {
        var line = text.Trim();
        return line.Length >= 1 && line.Length <= max && !line.Any(char.IsControl)
            ? new(line)
            : new(Problem.BadRequest($"$.{field}: found {line.Length} characters, expected {what} in one line of 1 to {max}."));
    }
}
