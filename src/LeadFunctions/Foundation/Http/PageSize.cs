namespace LeadFunctions.Foundation.Http;

/// <summary>How long pages are.</summary>
internal static class PageSize
{
    public const int Default = 100;
    public const int Max = 500;

    public static OrProblem<int> Read(int? asked) =>
        asked switch
        {
            null => new(Default),
            >= 1 and <= Max => new(asked.Value),
            _ => new(Problem.BadRequest($"pageSize: found {asked}, expected 1 to {Max}.")),
        };
}
