using System.ComponentModel;

namespace LeadFunctions.Answering;

/// <summary>Some of many, and how to get the next ones.</summary>
internal sealed record Page<T>(
    IReadOnlyList<T> Items,
    [property: Description("Give it as the parameter next, with all others unchanged. Missing on the last page; a page may be short, or empty, and still have one.")]
    string? Next);

/// <summary>How long pages are.</summary>
internal static class PageSize
{
    public const int Default = 100;
    public const int Max = 500;

    public static Asked<int> Read(int? asked) => asked switch
    {
        null => new(Default),
        >= 1 and <= Max => new(asked.Value),
        _ => new(Problem.BadRequest($"pageSize: found {asked}, expected 1 to {Max}.")),
    };
}
