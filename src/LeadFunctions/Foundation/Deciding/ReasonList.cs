using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Deciding;

/// <summary>Reasons as they are found: most pairs of lead and campaign have none or one, and cost no list.</summary>
internal struct ReasonList
{
    private Reason? _first;
    private List<Reason>? _more;

    public void Add(Reason? reason)
    {
        if (reason is null)
            return;
        if (_first is null)
            _first = reason;
        else
            (_more ??= [_first]).Add(reason);
    }

    public readonly IReadOnlyList<Reason> Found =>
        _more ?? (IReadOnlyList<Reason>)(_first is null ? [] : new[] { _first });
}
