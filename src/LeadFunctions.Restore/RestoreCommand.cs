using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.BackingUp;
using LeadFunctions.Privacy.ErasingPeople;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Restore;

/// <summary>Restores tables and erases again who was erased since. Run again it goes on where it was cut.</summary>
internal static class RestoreCommand
{
    public const string HashKeySetting = "PersonHashKey";

    /// <summary>People are left whose erasure waits for something that the app does.</summary>
    public const int PeopleLeft = 3;

    /// <param name="hashKey">The key that people are hashed with.</param>
    /// <exception cref="RestoreRefusedException">It must not be; the message says why.</exception>
    public static async Task<int> RunAsync(
        RestoreArguments arguments,
        string? hashKey,
        TextWriter tell,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (string.IsNullOrEmpty(hashKey))
            throw new RestoreRefusedException(
                $"{HashKeySetting} is not set. Without it nobody who was erased since can be found. "
                    + "Set it to the secret person-hash-key of the vault."
            );
        await using var services = OpenedAccount.Services(arguments.To, hashKey, clock);
        var source = OpenedAccount.Open(arguments.From);
        if (OpenedAccount.IsConnectionString(arguments.To))
            await services.GetRequiredService<LeadStorage>().CreateMissingAsync(ct);
        else
            await services.GetRequiredService<RestoreStore>().CreateTablesAsync(ct);
        var backup = await services
            .GetRequiredService<RestoreBackup>()
            .HandleAsync(OpenedAccount.Backups(source), arguments.Day, arguments.IntoFilled, tell.WriteLine, ct);
        await tell.WriteLineAsync($"{backup.Tables.Sum(t => t.Sum.Entities):N0} rows are restored and were read back.");
        var since = await OpenedAccount.WrittenSinceAsync(source, Containers.Deliveries, backup.StartedAt, ct);
        await tell.WriteLineAsync(
            $"{since:N0} files of deliveries were written since the backup. Their leads come back with the uploads of that "
                + "time: see 'What is not' in docs/platform/backup-and-restore.md for those that do not."
        );
        var again = services.GetRequiredService<EraseAgain>();
        var people = await again.NoteAsync(
            OpenedAccount.Ledger(source),
            backup.StartedAt,
            new AskedErasure(clock.GetUtcNow(), "restore", $"The backup of {backup.Day} was restored."),
            ct
        );
        var left = await again.HandleAsync(ct);
        await tell.WriteLineAsync($"{people:N0} people were erased since, {people - left:N0} of them again here.");
        if (left == 0)
            return 0;
        await tell.WriteLineAsync(
            $"{left:N0} wait for something that the app does: start it, and ask GET api/people/erasures/{{person}} until "
                + "each is Through."
        );
        return PeopleLeft;
    }
}
