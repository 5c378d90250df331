using System.ComponentModel;

namespace LeadFunctions.Foundation.Http;

/// <summary>Some of many, and how to get the next ones.</summary>
internal sealed record Page<T>(
    IReadOnlyList<T> Items,
    [property: Description(
        "Give it as the parameter next, with all others unchanged. Missing on the last page; a page may be short, or empty, and still have one."
    )]
        string? Next
);
