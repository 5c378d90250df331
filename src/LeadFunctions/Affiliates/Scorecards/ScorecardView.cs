using System.ComponentModel;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>How the leads of one affiliate did in a week. It tells of nobody else.</summary>
internal sealed record ScorecardView(
    AffiliateName Affiliate,
    [property: Description("The affiliate as ops call it.")] string Name,
    [property: Description("ISO week, such as 2026-W47.")] string Week,
    [property: Description("Its Monday, in UTC.")] DateOnly From,
    [property: Description("Its Sunday.")] DateOnly To,
    [property: Description("The week in a few sentences.")] string Told,
    [property: Description("What is good or wrong, how sure that is, and what to do; wrong ones first.")]
        IReadOnlyList<ScoreFinding> Findings,
    ScoreLine Total,
    [property: Description("Leads that were sent in the week, against the target and the weeks before.")]
        ScoreNumber Sent,
    [property: Description(
        "Days from the lead's date, else its upload, to sent: half were not older. Missing where none was sent."
    )]
        ScoreNumber? Age,
    [property: Description("By the campaign that a row names or that a lead was sent to; they sum up to the total.")]
        IReadOnlyList<ScoreLine> ByCampaign,
    [property: Description("By publisher, list or channel; they sum up to the total.")]
        IReadOnlyList<ScoreLine> BySubSource,
    [property: Description("The eight weeks before and this one, the oldest first.")] IReadOnlyList<ScoreOfWeek> Weeks,
    [property: Description("The five reasons that cost most, the dearest first.")] IReadOnlyList<ScoreCost> Costs,
    [property: Description("Leads that came back in the week, the latest first.")] IReadOnlyList<ScoreReturn> Returns,
    [property: Description("The statements of the months that the week touches, as they are written.")]
        IReadOnlyList<ScoreStatement> Statements,
    [property: Description("What the numbers cannot see.")] IReadOnlyList<string> Notes
);

internal sealed record ScoreFinding(
    [property: Description("Missing where there is nothing to compare with.")] ScoreVerdict? Verdict,
    string Told,
    string WhatToDo
);

/// <summary>The numbers of the week, of a campaign or of a sub-source.</summary>
internal sealed record ScoreLine(
    [property: Description("Lead code or sub-source; missing for the total, and where none is named.")] string? Value,
    string Name,
    [property: Description("Rows that were uploaded in the week.")] int Uploaded,
    int Usable,
    int Unusable,
    [property: Description("Sound and not wanted again, such as repeats, or corrected by a later row.")] int NotWanted,
    [property: Description("Not processed by us or still at work.")] int NotJudged,
    [property: Description("Leads that were sent in the week, whenever they were uploaded.")] int Sent,
    [property: Description("Whole seconds from upload to sent: half of them took no longer.")] long? P50Seconds,
    [property: Description("95 in 100 took no longer.")] long? P95Seconds,
    [property: Description("Leads whose return window closed in the week and that never came back.")] int Final,
    [property: Description("Leads whose return window closed in the week and that had come back.")] int Returned,
    [property: Description("Usable among those that are usable or not.")] ScoreShare? UsableShare,
    [property: Description("Returned among those whose window closed.")] ScoreShare? ReturnedShare,
    [property: Description("On target among those whose window closed and that were rated.")] ScoreShare? OnTargetShare,
    [property: Description(
        "Worth of what was sent in the week, if none comes back. Missing where a price is, and for sub-sources."
    )]
        decimal? SentAmount,
    [property: Description("What became billable in the week, as statements count it.")] decimal? BillableAmount,
    [property: Description("What those that had come back would have brought.")] decimal? ReturnedAmount
);

/// <summary>A share with where the true one lies nineteen times in twenty.</summary>
internal sealed record ScoreShare(
    int Hits,
    int All,
    ShareRange Range,
    [property: Description("From the affiliate's configuration.")] double? Target,
    ScoreVerdict? AgainstTarget,
    [property: Description("Of the eight weeks before together; missing where there was nothing.")] ShareRange? Before,
    int BeforeAll,
    ScoreVerdict? AgainstBefore
);

/// <summary>A number of the week beside those of the weeks before.</summary>
internal sealed record ScoreNumber(
    double Value,
    double? Target,
    ScoreVerdict? AgainstTarget,
    [property: Description("The lowest of the eight weeks before.")] double? BeforeLow,
    double? BeforeMean,
    double? BeforeHigh,
    [property: Description("Beyond all weeks before; missing where there are fewer than four.")]
        ScoreVerdict? AgainstBefore
);

/// <summary>A week in a chart.</summary>
internal sealed record ScoreOfWeek(
    string Week,
    DateOnly Monday,
    int Uploaded,
    int Sent,
    ShareRange? UsableShare,
    ShareRange? ReturnedShare,
    ShareRange? OnTargetShare,
    [property: Description("Half of what was sent was not older.")] double? AgeDays,
    long? P50Seconds
);

/// <summary>A reason, and what it cost.</summary>
internal sealed record ScoreCost(
    [property: Description("The reason's code; Returned for leads that came back.")] string Reason,
    [property: Description("The same in words.")] string Words,
    int Rows,
    [property: Description("Rows that have no other reason.")] int Alone,
    [property: Description("What they would have brought at the affiliate's price; missing where no price is known.")]
        decimal? Amount,
    string WhatToDo,
    IReadOnlyList<ScoreExample> Examples
);

internal sealed record ScoreExample(
    BatchId Batch,
    string File,
    [property: Description("As a spreadsheet counts it.")] string Row
);

internal sealed record ScoreReturn(
    LeadCode LeadCode,
    BatchId Batch,
    string File,
    [property: Description("As a spreadsheet counts it.")] string Row,
    DateOnly Delivered,
    DateOnly Returned,
    string Reason
);

/// <summary>The last line of a statement.</summary>
internal sealed record ScoreStatement(
    string Month,
    bool IsClosed,
    int Delivered,
    int Returned,
    int Open,
    int Billable,
    [property: Description("Missing where a price is: then no total is formed.")] decimal? Amount
);
