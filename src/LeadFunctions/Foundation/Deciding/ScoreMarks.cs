using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Deciding;

/// <summary>What a campaign's own file says of a lead that counts for its score.</summary>
/// <param name="Category">The category whose organic leads it is compared with; null where none is known.</param>
/// <param name="OnTitleList">Whether its department is on the confirmed list of titles; null where there is no such
/// list.</param>
/// <param name="IsPreferred">Whether it fits a filter that the campaign merely prefers.</param>
/// <param name="HasAnswers">Whether it answers all questions that it is asked, and is asked any.</param>
internal readonly record struct ScoreMarks(
    CategoryId? Category,
    CategoryMark Mark,
    bool? OnTitleList,
    bool IsPreferred,
    bool HasAnswers
);

/// <summary>How the category of a lead stands with a campaign's order.</summary>
internal enum CategoryMark
{
    NotOrdered,
    Ordered,
    Open,
}
