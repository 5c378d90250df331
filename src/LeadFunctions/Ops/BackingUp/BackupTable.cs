using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.BackingUp;

/// <summary>What a backup has of a table.</summary>
/// <param name="After">The last entity that is saved; null once the table is through.</param>
internal sealed record BackupTable(string Name, EntitySum Sum, IReadOnlyList<BackupPart> Parts, EntityKey? After)
{
    public static BackupTable Begin(string name) => new(name, default, [], null);

    /// <param name="part">Null where nothing was left to be saved.</param>
    /// <param name="after">The last entity of the part where the table goes on behind it; null where it ends.</param>
    public BackupTable With(BackupPart? part, EntitySum sum, EntityKey? after) =>
        this with
        {
            Sum = Sum.With(sum),
            Parts = part is null ? Parts : [.. Parts, part],
            After = after,
        };
}
