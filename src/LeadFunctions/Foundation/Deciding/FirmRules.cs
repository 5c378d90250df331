using System.Collections.Frozen;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Deciding;

/// <summary>Where a company is, how large it is and what it does.</summary>
internal sealed class FirmRules
{
    private readonly Campaign _campaign;
    private readonly HashSet<string> _countries;
    private readonly HashSet<string> _states;
    private readonly HashSet<string> _industries;
    private readonly FrozenDictionary<CompanySize, CompanySizeFit> _standard;
    private readonly (string Geos, string Sizes, string Industries) _names;
    private readonly (string? Geos, string? Sizes, string? Industries) _ordered;

    public FirmRules(Campaign campaign)
    {
        _campaign = campaign;
        _countries = [.. campaign.Geos.SelectMany(g => g.Countries)];
        _states = [.. campaign.Geos.Where(g => g.IsState).Select(g => g.Name)];
        _industries = [.. campaign.Industries.Names.Select(SameName.Key)];
        // Nearly all leads have a standard band: how it fits is worked out once.
        _standard = CompanySize.Standard.ToFrozenDictionary(band => band, band => band.IsWithin(campaign.CompanySizes));
        _names = (
            ListInWords.List(campaign.Geos),
            ListInWords.List(campaign.CompanySizes),
            ListInWords.List(campaign.Industries.Names)
        );
        _ordered = (
            OrderDifferences.Geos(campaign) ? Ordered(campaign.Order.Geos) : null,
            OrderDifferences.CompanySizes(campaign) ? Ordered(campaign.Order.CompanySizes) : null,
            OrderDifferences.Industries(campaign) ? Ordered(campaign.Order.Industries) : null
        );
    }

    public Reason? Geo(RoutableLead lead)
    {
        var data = lead.Data;
        if (
            _campaign.Geos.Count == 0
            || _countries.Contains(data.Country)
            || (data.State is { } state && _states.Contains(state))
        )
            return null;
        return new Reason(
            ReasonCode.GeoMismatch,
            Field.Country,
            data.State ?? data.Country,
            _names.Geos,
            _ordered.Geos
        );
    }

    public Reason? SizeOutside(RoutableLead lead) =>
        Fit(lead) == CompanySizeFit.Outside
            ? new Reason(
                ReasonCode.CompanySizeMismatch,
                Field.CompanySize,
                lead.SizeName ?? "no company size",
                _names.Sizes,
                _ordered.Sizes
            )
            : null;

    public Reason? SizeAmbiguous(RoutableLead lead) =>
        _campaign.CompanySizePolicy == SizePolicy.Contained && Fit(lead) == CompanySizeFit.Partly
            ? new Reason(ReasonCode.CompanySizeAmbiguous, Field.CompanySize, lead.SizeName, _names.Sizes)
            : null;

    public Reason? Industry(RoutableLead lead) =>
        _industries.Count == 0 || _industries.Contains(lead.IndustryKey)
            ? null
            : new Reason(
                ReasonCode.IndustryMismatch,
                Field.Industry,
                lead.Data.Industry ?? "no industry",
                _names.Industries,
                _ordered.Industries
            );

    private CompanySizeFit Fit(RoutableLead lead) =>
        (_campaign.CompanySizes.Count, lead.Size) switch
        {
            (0, _) => CompanySizeFit.Contained,
            (_, null) => CompanySizeFit.Outside,
            var (_, size) => _standard.TryGetValue(size, out var fit) ? fit : size.IsWithin(_campaign.CompanySizes),
        };

    private static string Ordered<T>(IReadOnlyList<T> items) =>
        $"The order says {ListInWords.List(items)}: ops check the set-up";
}
