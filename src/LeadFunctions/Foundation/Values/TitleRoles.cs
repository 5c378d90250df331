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
        productowner processowner serviceowner businesspartner deputyhead vicechair vorstand
        """
    );

    private static readonly FrozenSet<string> Modifiers = Set(
        """
        senior junior executive associate deputy assistant vice global regional group corporate international national interim acting managing general
        principal lead staff worldwide divisional area chief
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

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
