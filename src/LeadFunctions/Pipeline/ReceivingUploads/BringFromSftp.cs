using LeadFunctions.Foundation.Leads;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Pipeline.ReceivingUploads;

/// <summary>Moves files that affiliates put on the SFTP account into <c>uploads</c>. Safe to run twice: a file is moved
/// once a version.</summary>
internal sealed partial class BringFromSftp(SftpStore sftp, TimeProvider clock, ILogger<BringFromSftp> log)
{
    /// <summary>For so long a file must have been left alone: SFTP shows files that are still being written.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // It shares its run with others that look for work; the next one goes on.
    private static readonly TimeSpan WorkFor = TimeSpan.FromMinutes(2);

    public async Task HandleAsync(CancellationToken ct)
    {
        var began = clock.GetTimestamp();
        await foreach (var file in sftp.ListAsync(ct).TakeWhile(_ => clock.GetElapsedTime(began) < WorkFor))
            if (clock.GetUtcNow() - file.WrittenAt >= Patience && await sftp.MoveAsync(file, ct))
                LogMoved(file.Affiliate);
    }

    [LoggerMessage(311, LogLevel.Information, "A file of {Affiliate} came by SFTP")]
    private partial void LogMoved(AffiliateName affiliate);
}
