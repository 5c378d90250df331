using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.Nurturing;

/// <summary>A touch that is due, or a person whom nobody writes to any more.</summary>
internal sealed record NurtureLine(
    string Email,
    string FirstName,
    string LastName,
    string Company,
    string JobTitle,
    [property: Description("ISO 3166-1 alpha-2 code.")] string Country,
    [property: Description("Of the Monday of the week. Missing where no campaign was tried.")] Grade? Grade,
    [property: Description("Names of the categories that the person's leads are for.")]
        IReadOnlyList<string> Categories,
    [property: Description("What the person asked for.")] IReadOnlyList<string> Assets,
    [property: Description("The touch before. Missing for the first.")] DateOnly? LastTouch,
    [property: Description("The touch that is due. Missing for whom it ended.")] DateOnly? NextTouch,
    [property: Description("From 1. Missing for whom it ended.")] int? TouchNumber,
    [property: Description("The last day on which a touch may be due, or the day on which it ended.")] DateOnly EndsOn,
    [property: Description(
        "What ends it then, or ended it: sent, opted out, bounced, 12 months, period of consent, retention period."
    )]
        string ReasonItEnds
);
