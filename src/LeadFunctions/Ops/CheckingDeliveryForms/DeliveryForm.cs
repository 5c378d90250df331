using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.CheckingDeliveryForms;

/// <summary>What a number of a delivery form is about.</summary>
/// <param name="Day">Of the upload, where the affiliate is.</param>
/// <param name="LeadCode">Null for leads without one.</param>
internal sealed record FormKey(DateOnly Day, LeadCode? LeadCode);

/// <summary>Something in a delivery form that cannot be read, and where.</summary>
/// <param name="Row">Line of the file, from 1; null where it is about the whole file.</param>
internal sealed record FormFault(string File, int? Row, string Column, string Found, string Expected);

/// <summary>An affiliate's own count of what it uploaded in a month, as far as it can be read.</summary>
/// <param name="Counts">Sound numbers only.</param>
/// <param name="Days">Days that it has a row for, sound or not.</param>
internal sealed record DeliveryForm(
    string File,
    DateOnly Month,
    DateTimeOffset? WrittenAt,
    IReadOnlyDictionary<FormKey, int> Counts,
    IReadOnlySet<DateOnly> Days,
    IReadOnlyList<FormFault> Faults
)
{
    /// <summary>Rows whose number is faulty: what they would have said is not known.</summary>
    public IReadOnlySet<FormKey> Unclear { get; init; } = new HashSet<FormKey>();

    /// <summary>False where nothing of the file could be read.</summary>
    public bool IsRead { get; init; } = true;

    /// <summary>There is no such file.</summary>
    public bool IsMissing => WrittenAt is null;

    public static DeliveryForm Missing(string file, DateOnly month) =>
        new(file, month, null, new Dictionary<FormKey, int>(), new HashSet<DateOnly>(), []);

    public static DeliveryForm Unreadable(string file, DateOnly month, DateTimeOffset writtenAt, FormFault fault) =>
        Missing(file, month) with
        {
            WrittenAt = writtenAt,
            Faults = [fault],
            IsRead = false,
        };
}
