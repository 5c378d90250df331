namespace LeadFunctions.Foundation.Storage;

/// <summary>Where an entity stands in its table.</summary>
internal sealed record EntityKey(string PartitionKey, string RowKey);

/// <summary>An entity as text: see <see cref="EntityLine"/>.</summary>
internal sealed record SavedEntity(EntityKey Key, byte[] Line);
