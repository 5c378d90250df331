using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>Deliveries of a campaign whose return windows close on one day of UTC.</summary>
internal sealed class ClosingWindows(LeadCode leadCode, DateOnly day)
{
    private readonly SortedDictionary<string, (int Delivered, int Returned)> _affiliates = new(StringComparer.Ordinal);

    public LeadCode LeadCode => leadCode;

    public DateOnly Day => day;

    public IReadOnlyDictionary<string, (int Delivered, int Returned)> Affiliates => _affiliates;

    public int Delivered => _affiliates.Values.Sum(a => a.Delivered);

    public int Returned => _affiliates.Values.Sum(a => a.Returned);

    /// <summary>Those that can still be returned until then.</summary>
    public int Open => Delivered - Returned;

    public void Add(Delivery delivery)
    {
        var (delivered, returned) = _affiliates.GetValueOrDefault(delivery.Affiliate.Value);
        _affiliates[delivery.Affiliate.Value] = (delivered + 1, returned + (delivery.Return is null ? 0 : 1));
    }
}
