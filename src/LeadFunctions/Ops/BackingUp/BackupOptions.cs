namespace LeadFunctions.Ops.BackingUp;

/// <summary>How tables are backed up.</summary>
internal sealed record BackupOptions
{
    /// <summary>For so many days a backup is there. They hold what people were promised that it goes: not for long. A
    /// rule of the storage account has the same.</summary>
    public const int KeptDays = 14;

    /// <summary>How long one run works, well below the ten minutes that a function has.</summary>
    public TimeSpan WorkFor { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>The most entities of a file: five pages of a query.</summary>
    public int EntitiesAPart { get; init; } = 5_000;

    /// <summary>The most bytes of a file before it is compressed, so that memory does not grow with rows.</summary>
    public int BytesAPart { get; init; } = 16 << 20;
}
