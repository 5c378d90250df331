using System.Collections.Frozen;

namespace LeadFunctions.Foundation.Values;

/// <summary>What a mailbox says about who has it. Domains are in lower-case ASCII; those below a listed one count with
/// it.</summary>
internal static class MailDomains
{
    public const string DisposableList = "disposable-domains.txt.gz";

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Disposable = Read(DisposableList);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Free = Read(
        "free-mail-domains.txt.gz",
        DisposableList
    );

    /// <summary>A mailbox there is thrown away after minutes: nobody can be reached at it.</summary>
    public static bool IsDisposable(string domain) => Holds(Disposable, domain);

    /// <summary>Anybody gets a mailbox there, a disposable one included: it says nothing of a company.</summary>
    public static bool IsFree(string domain) => Holds(Free, domain);

    private static bool Holds(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> list, ReadOnlySpan<char> domain)
    {
        // The top level itself is on no list.
        for (var dot = domain.IndexOf('.'); dot > 0; dot = domain.IndexOf('.'))
        {
            if (list.Contains(domain))
                return true;
            domain = domain[(dot + 1)..];
        }
        return false;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Read(params string[] files) =>
        files
            .SelectMany(ReferenceLists.Lines)
            .ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
