using System.IO.Compression;
using System.Security.Cryptography;

namespace LeadFunctions.Ops.BackingUp;

/// <summary>Puts the tables of a backup into an account. A person runs it, with the app stopped. Safe to run twice and
/// to be cut at any point: entities are put under their keys, and the notes in the account say how far it is.</summary>
/// <param name="store">Of the account that is restored into.</param>
/// <param name="tables">Reads that account back.</param>
internal sealed class RestoreBackup(RestoreStore store, BackupStore tables)
{
    /// <param name="from">Of the account that has the backup.</param>
    /// <param name="day">Which backup; null for the newest that is whole.</param>
    /// <param name="intoFilled">Also where tables hold something: what has the same key is replaced, and the rest
    /// stays.</param>
    /// <param name="tell">Hears how far it is.</param>
    /// <exception cref="RestoreRefusedException">It must not be, or what was written is not what the backup
    /// has.</exception>
    public async Task<Backup> HandleAsync(
        BackupStore from,
        string? day,
        bool intoFilled,
        Action<string> tell,
        CancellationToken ct
    )
    {
        var backup = await ChosenAsync(from, day, ct);
        tell($"The backup of {backup.Day}, begun at {backup.StartedAt:u}.");
        // Notes of an earlier restore say nothing of tables that were emptied since.
        var restored =
            await store.FindAsync(backup.Day, ct) is { } noted && await store.FilledAsync(ct) is { Count: > 0 }
                ? noted
                : await BeginAsync(backup, intoFilled, ct);
        var parts = backup.Tables.SelectMany(t => t.Parts.Select(p => (Table: t.Name, Part: p))).ToList();
        foreach (var (table, part) in parts.Skip(restored.Parts))
        {
            await PutAsync(from, table, part, ct);
            restored = restored with { Parts = restored.Parts + 1 };
            await store.NoteAsync(restored, ct);
            tell($"{restored.Parts} of {parts.Count} files: {table}, {part.Entities:N0} rows.");
        }
        // Once only: an erasure that was applied again makes the tables differ.
        if (restored.IsChecked)
        {
            tell("It was restored here before, so nothing is put again. Empty the tables to have it restored anew.");
            return backup;
        }
        var differences = await DifferencesAsync(backup, ct);
        foreach (var difference in differences)
            tell(difference);
        if (differences.Count > 0 && !intoFilled)
            throw new RestoreRefusedException(
                "What was restored is not what the backup has: see above. Was the app running? Stop it, empty the "
                    + $"tables, remove backups/{Restored.PathOf(backup.Day)} and restore again."
            );
        await store.NoteAsync(restored with { IsChecked = true }, ct);
        return backup;
    }

    private static async Task<Backup> ChosenAsync(BackupStore from, string? day, CancellationToken ct)
    {
        var days = await from.DaysAsync(ct);
        foreach (var candidate in days.Where(d => day is null || d == day).OrderDescending(StringComparer.Ordinal))
            if (await from.FindAsync(Backup.ManifestPath(candidate), ct) is { } found)
                return found.Backup;
        throw new RestoreRefusedException(
            (day is null ? "There is no whole backup" : $"There is no whole backup of {day}")
                + $". Expected backups/{{day}}/manifest.json; begun are {(days.Count > 0 ? string.Join(", ", days) : "none")}."
        );
    }

    private async Task<Restored> BeginAsync(Backup backup, bool intoFilled, CancellationToken ct)
    {
        if (!intoFilled && await store.FilledAsync(ct) is { Count: > 0 } filled)
            throw new RestoreRefusedException(
                $"The account is not empty: {string.Join(", ", filled)} have rows. Restore into an empty one, or say "
                    + "--into-filled: then rows of the backup take the place of those with the same key."
            );
        var restored = new Restored(backup.Day, 0);
        await store.NoteAsync(restored, ct);
        return restored;
    }

    private async Task PutAsync(BackupStore from, string table, BackupPart part, CancellationToken ct)
    {
        var file =
            await from.ReadAsync(part.Path, ct)
            ?? throw new RestoreRefusedException(
                $"backups/{part.Path} is gone. It can be brought back for 7 days after it was deleted; else restore "
                    + "another day."
            );
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(file.ToMemory().Span));
        if (sha256 != part.Sha256)
            throw new RestoreRefusedException(
                $"backups/{part.Path} is damaged: its SHA-256 is {sha256}, the manifest has {part.Sha256}. Restore "
                    + "another day."
            );
        await store.PutAsync(table, Lines(file), ct);
    }

    internal static IEnumerable<string> Lines(BinaryData file)
    {
        using var lines = new StreamReader(new GZipStream(file.ToStream(), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
            yield return line;
    }

    private async Task<IReadOnlyList<string>> DifferencesAsync(Backup backup, CancellationToken ct)
    {
        var differences = new List<string>();
        foreach (var table in backup.Tables)
        {
            var sum = new EntitySum();
            await foreach (var entity in tables.EntitiesAsync(table.Name, null, ct))
                sum = sum.With(entity.Line);
            if (sum != table.Sum)
                differences.Add(
                    sum.Entities == table.Sum.Entities
                        ? $"{table.Name}: {sum.Entities:N0} rows as in the backup, but other values."
                        : $"{table.Name}: {sum.Entities:N0} rows, the backup has {table.Sum.Entities:N0}."
                );
        }
        return differences;
    }
}
