using System.Text.Json.Serialization;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.CheckingDeliveryForms;

/// <summary>One day and lead code: what the form says, and what came of it here.</summary>
/// <param name="Form">Null where the form says nothing that can be read.</param>
/// <param name="NotUsable">By reason; they add up to <c>Received - Usable</c>.</param>
/// <param name="NotSent">By reason; they add up to <c>Usable - Sent</c>.</param>
/// <param name="Rejected">Files of that day that could not be read.</param>
internal sealed record FormLine(
    DateOnly Day,
    LeadCode? LeadCode,
    int? Form,
    int Received,
    int Usable,
    int Sent,
    IReadOnlyDictionary<string, int> NotUsable,
    IReadOnlyDictionary<string, int> NotSent,
    int Rejected
)
{
    // What is on its way needs nobody.
    private static readonly string[] OnTheWay = [nameof(DeliveryState.Scheduled), "Sending", UploadedLeads.AtWork];

    [JsonIgnore]
    public bool IsDifference => Form is { } form && (form != Received || Lost(NotUsable) || Lost(NotSent));

    /// <summary>The differences with their counted reasons, from the form to what was sent.</summary>
    [JsonIgnore]
    public string Explained => string.Join("; ", Steps());

    /// <summary>What is found, whatever is still on its way: the same as long as there is nothing new to
    /// tell.</summary>
    [JsonIgnore]
    public string Finding =>
        $"{Day:yyyy-MM-dd}|{LeadCode}|{Form}|{Received}|{Counted(NotUsable)}|{Counted(NotSent.Where(r => !OnTheWay.Contains(r.Key)).ToDictionary())}";

    private IEnumerable<string> Steps()
    {
        if (Form is { } form && form != Received)
            yield return Received < form
                ? $"{form - Received:N0} missing{(Rejected > 0 ? $" (files rejected on that day: {Rejected:N0})" : "")}"
                : $"{Received - form:N0} not on the form";
        if (NotUsable.Count > 0)
            yield return $"not usable: {Counted(NotUsable, Words)}";
        if (NotSent.Count > 0)
            yield return $"not sent: {Counted(NotSent, Words)}";
    }

    private static bool Lost(IReadOnlyDictionary<string, int> reasons) => reasons.Keys.Except(OnTheWay).Any();

    private static string Counted(IReadOnlyDictionary<string, int> reasons, Func<string, string>? words = null) =>
        string.Join(
            ", ",
            reasons
                .OrderByDescending(r => r.Value)
                .ThenBy(r => r.Key, StringComparer.Ordinal)
                .Select(r => $"{words?.Invoke(r.Key) ?? r.Key} {r.Value:N0}")
        );

    private static string Words(string reason) =>
        reason switch
        {
            UploadedLeads.AtWork => "In progress",
            nameof(DeliveryState.Scheduled) => "Waits for its send",
            "Sending" => "On its way to the customer's system",
            _ => Enum.TryParse<ReasonCode>(reason, out var code) ? ReasonWords.Of(code) : reason,
        };
}
