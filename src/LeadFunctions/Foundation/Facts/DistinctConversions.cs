namespace LeadFunctions.Foundation.Facts;

/// <summary>Tells conversions that are in several files apart from new ones. Those whose people are known are asked for
/// first: from the first day of these on, one without a person is among them already.</summary>
internal sealed class DistinctConversions
{
    private readonly HashSet<(string, DateOnly, string?)> _seen = [];
    private DateOnly _peopleFrom = DateOnly.MaxValue;

    public bool IsNew(OrganicFact fact)
    {
        if (fact.Person is not { } person)
            return fact.Date < _peopleFrom;
        if (fact.Date < _peopleFrom)
            _peopleFrom = fact.Date;
        return _seen.Add((person, fact.Date, fact.Category));
    }
}
