using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>A name that files have for a field, a line of <c>Data/headers.tsv</c>: language, field, kind, name. Names
/// of one kind, language and field stand from the most exact to the vaguest.</summary>
internal sealed record HeaderName(string Language, string Field, HeaderKind Kind, string Text)
{
    public static IReadOnlyList<HeaderName> All { get; } = [.. ReferenceLists.Lines("headers.tsv").Select(Of)];

    private static HeaderName Of(string line) =>
        line.Split('\t') is [var language, var field, var kind, var text]
            ? new(language, field, Enum.Parse<HeaderKind>(kind), text)
            : throw new InvalidDataException(
                $"headers.tsv: found '{line}', expected language, field, kind and name with tabs between."
            );
}

/// <summary>When a name counts.</summary>
internal enum HeaderKind
{
    Exact,

    /// <summary>One of the company rather than the person, or that means other things too. It gives way to exact
    /// ones.</summary>
    Lesser,

    /// <summary>Means a field only where no other column does: beside a company the account is the advertiser's, beside
    /// a website the URL is that of the asset.</summary>
    Alone,

    /// <summary>An id that advertising systems and CRMs give. It is no lead code of ours, so it counts only where it is
    /// one.</summary>
    Foreign,
}
