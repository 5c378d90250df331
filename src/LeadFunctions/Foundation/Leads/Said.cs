using System.Text.Json.Serialization;

namespace LeadFunctions.Foundation.Leads;

/// <summary>A word of a customer, and when it was said. Of any two one is later, whatever came in first: what stands at
/// the end is the same for every order of arrival, and for every repeat.</summary>
/// <param name="On">The day that the customer names; without one the day on which it came in, in UTC.</param>
/// <param name="At">When it came in.</param>
/// <param name="Row">Its place in the file or the list.</param>
internal sealed record Said<T>(T Value, DateOnly On, DateTimeOffset At, int Row)
    where T : struct
{
    [JsonIgnore]
    public (DateOnly On, DateTimeOffset At, int Row) Order => (On, At, Row);

    /// <summary>The later one; of one moment the greater, so that all see the same.</summary>
    public static Said<T>? Later(Said<T>? one, Said<T>? other) =>
        one is null ? other
        : other is null ? one
        : one.Order.CompareTo(other.Order) switch
        {
            0 => Comparer<T>.Default.Compare(one.Value, other.Value) >= 0 ? one : other,
            > 0 => one,
            _ => other,
        };
}
