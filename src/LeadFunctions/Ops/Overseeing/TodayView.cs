using System.ComponentModel;

namespace LeadFunctions.Ops.Overseeing;

/// <summary>What needs a person, grouped by cause.</summary>
internal sealed record TodayView(
    DateTimeOffset CheckedAt,
    [property: Description("The first day of upload that was looked at.")] DateOnly Since,
    [property: Description("Batches that were looked at.")] int Batches,
    [property: Description("The newest change first.")] IReadOnlyList<Concern> Concerns,
    [property: Description("Whether more rows are held than were looked through.")] bool MoreHeld,
    [property: Description("The night whose backup of all tables is the last whole one. Missing where there is none.")]
        DateOnly? LastBackup
);
