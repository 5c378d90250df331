using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Places;

/// <summary>A person's time on the nurture list, of all its leads together.</summary>
/// <param name="Cause">What it joined for.</param>
/// <param name="JoinedAt">When it joined.</param>
/// <param name="Start">Day 1: a Monday, in UTC.</param>
/// <param name="LastDay">The last day on which a touch may be due, if nothing ends it before.</param>
/// <param name="EndsBy">What ends it then.</param>
internal sealed record NurtureStay(
    NurtureCause Cause,
    DateTimeOffset JoinedAt,
    DateOnly Start,
    DateOnly LastDay,
    NurtureEnd EndsBy
)
{
    /// <summary>The Mondays from which days counted anew, since the person did something; each later than the one
    /// before.</summary>
    public IReadOnlyList<DateOnly> StartedAgain { get; init; } = [];

    /// <summary>The leads that it is for, the first first.</summary>
    public IReadOnlyList<LeadId> Leads { get; init; } = [];

    /// <summary>Whether a lead of the person says what was consented to and when.</summary>
    public bool HasConsent { get; init; }

    public IReadOnlyList<CategoryId> Categories { get; init; } = [];

    /// <summary>What the person asked for, in the affiliates' words.</summary>
    public IReadOnlyList<string> Assets { get; init; } = [];

    /// <summary>The highest score of its leads, as it was frozen; null where no campaign was tried.</summary>
    public ScoreParts? Score { get; init; }

    /// <summary>Null once nurturing ended and the list told so.</summary>
    public NurturedPerson? Person { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public NurtureEnd? End { get; init; }

    /// <summary>Ended at a moment; one that ended before stays as it is.</summary>
    public NurtureStay Ended(NurtureEnd end, DateTimeOffset at) =>
        EndedAt is null ? this with { EndedAt = at, End = end } : this;

    /// <summary>Without what tells of the person. What is counted stays.</summary>
    public NurtureStay Bare() => Person is null && Assets.Count == 0 ? this : this with { Person = null, Assets = [] };
}
