using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Ops.Auditing;

/// <summary>What is noticed of places while they go by, campaign by campaign.</summary>
internal sealed class PlacesSeen(Books books)
{
    /// <summary>The window is 30 days to the minute, and a run of every hour closes it; after two days more nobody
    /// will.</summary>
    private const int DaysUntilClosed = ReturnWindowStore.Days + 2;

    private readonly Dictionary<(LeadCode LeadCode, RunName? Run), UnsentPlaces> _unsent = [];
    private readonly List<LeadCode> _miscounted = [];
    private readonly List<Delivery> _open = [];
    private RoomCount? _room;
    private LeadCode? _leadCode;

    /// <summary>Places that wait for a send, by the send that has them.</summary>
    public IReadOnlyDictionary<(LeadCode LeadCode, RunName? Run), UnsentPlaces> Unsent => _unsent;

    /// <summary>Sent long enough ago to be final, and neither that nor returned.</summary>
    public IReadOnlyList<Delivery> NotClosed => _open;

    public void Add(CampaignRoom room) => Begin(room.LeadCode, room);

    public void Add(Stored<Delivery> stored)
    {
        var place = stored.Value;
        if (place.LeadCode != _leadCode)
            Begin(place.LeadCode, new CampaignRoom(place.LeadCode, null));
        _room!.Add(place);
        if (place.SentAt is { } sentAt)
        {
            if (place is { Return: null, FinalAt: null } && books.Now - sentAt > TimeSpan.FromDays(DaysUntilClosed))
                _open.Add(place);
        }
        else if (books.IsOld(stored.At))
            _unsent[(place.LeadCode, place.Run)] = _unsent.TryGetValue((place.LeadCode, place.Run), out var unsent)
                ? unsent with
                {
                    Count = unsent.Count + 1,
                }
                : new UnsentPlaces(1, place.Affiliate);
    }

    /// <summary>The campaigns whose room does not say what their places do.</summary>
    public IReadOnlyList<LeadCode> Miscounted()
    {
        End();
        return _miscounted;
    }

    private void Begin(LeadCode leadCode, CampaignRoom room)
    {
        End();
        (_leadCode, _room) = (leadCode, new RoomCount(room));
    }

    private void End()
    {
        if (_room is { IsRight: false })
            _miscounted.Add(_leadCode!);
        _room = null;
        _leadCode = null;
    }
}

/// <param name="Affiliate">Of the first; a run of a chunk has those of one alone.</param>
internal sealed record UnsentPlaces(int Count, AffiliateName Affiliate);
