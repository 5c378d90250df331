using System.Collections.Frozen;

namespace LeadFunctions.Foundation.Values;

/// <summary>What the words of a title do in it, in the usual words of <see cref="TitleTerms"/>.</summary>
internal static class TitleRoles
{
    private static readonly FrozenSet<string> Roles = Set(
        """
        director manager head vp leader lead chief officer president supervisor coordinator engineer architect analyst specialist consultant
        administrator developer executive partner owner founder chair controller treasurer technician designer planner buyer representative advisor
        adviser scientist strategist assistant agent recruiter accountant auditor clerk programmer generalist superintendent foreman trainee intern student member
        productowner processowner serviceowner businesspartner vicechair vorstand
        """
    );

    private static readonly FrozenSet<string> Modifiers = Set(
        """
        senior junior executive associate deputy assistant vice global regional group corporate international national interim acting managing general
        principal lead staff worldwide divisional area chief co
        """
    );

    // They join words; the same title has them or not.
    private static readonly FrozenSet<string> Joints = Set(
        """
        of the for in a an de des du d der die das den fur del della dei di von van voor la le les l el los las do da dos au aux im delle degli department
        """
    );

    private static readonly FrozenSet<string> FormerWords = Set(
        "former ex retired previously unemployed emeritus emerita"
    );
    private static readonly FrozenSet<string> FormerFirst = Set(
        "previous past future futur futuro futura prospective not no was late oud"
    );
    private static readonly FrozenSet<string> AspiringWords = Set(
        "aspiring wannabe seeking looking candidate aspirant"
    );
    private static readonly FrozenSet<string> Helpers = Set(
        "assistant advisor adviser aide liaison office support deputy referent referentin"
    );
    private static readonly FrozenSet<string> Learners = Set("trainee intern internship apprentice student");

    // What people own at work without owning the company.
    private static readonly FrozenSet<string> Things = Set(
        """
        data system application app platform risk control solution content project account budget domain asset backlog feature api module
        vendor contract journey metric policy program portfolio workstream initiative capability
        """
    );

    // Partners of a department are not those of the company.
    private static readonly FrozenSet<string> PartnersDepartments = Set("hr talent people culture acquisition");

    public static bool IsRole(string word) => Roles.Contains(word);

    public static bool IsModifier(string word) => Modifiers.Contains(word);

    public static bool IsJoint(string word) => Joints.Contains(word);

    /// <summary>Of those who were it, or would like to be.</summary>
    public static bool IsNot(string word) => FormerWords.Contains(word) || AspiringWords.Contains(word);

    /// <summary>As <see cref="IsNot"/>, at the beginning only: <c>Future CIO</c>, not <c>Head of Future
    /// Products</c>.</summary>
    public static bool IsNotAtFirst(string word) => FormerFirst.Contains(word);

    /// <summary>They work for the one whose title follows or precedes.</summary>
    public static bool IsHelper(string word) => Helpers.Contains(word);

    public static bool IsLearner(string word) => Learners.Contains(word);

    /// <summary>Whether a run of a title's words names a role that the title is not: <c>director</c> of <c>deputy IT
    /// director</c>, <c>owner</c> of <c>data owner</c>, <c>partner</c> of <c>partner manager</c>.</summary>
    public static bool IsAnothers(ReadOnlySpan<string> words, int from, int length)
    {
        var run = words.Slice(from, length);
        var behind = words[(from + length)..];
        return (NamesRole(run) && IsDeputys(words[..from]))
            || (run is ["owner", ..] && Things.Contains(FieldBefore(words[..from])))
            || (run is ["partner", ..] && PartnersDepartments.Contains(FieldBefore(words[..from])))
            || (run.Length > 0 && Qualifies(words, from + length - 1));
    }

    /// <summary>Whether a role only says more of one behind it: a partner manager is a manager.</summary>
    public static bool Qualifies(ReadOnlySpan<string> words, int at)
    {
        var behind = words[(at + 1)..];
        return words[at] switch
        {
            "owner" => behind is [var next, ..] && (Things.Contains(next) || next is "representative"),
            "partner" => behind is [not "and", ..] && NamesRole(UpToAnd(behind)),
            _ => false,
        };
    }

    private static string FieldBefore(ReadOnlySpan<string> words)
    {
        while (words is [.., var last] && IsModifier(last))
            words = words[..^1];
        return words is [.., var field] ? field : "";
    }

    private static ReadOnlySpan<string> UpToAnd(ReadOnlySpan<string> words) =>
        words.IndexOf("and") is >= 0 and var and ? words[..and] : words;

    // The first role behind it is the deputy's, any further one is the person's own.
    private static bool IsDeputys(ReadOnlySpan<string> before) =>
        before.LastIndexOf("deputy") is >= 0 and var deputy && !NamesRole(before[(deputy + 1)..]);

    private static bool NamesRole(ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (IsRole(word) && !IsModifier(word))
                return true;
        return false;
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
