using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.LocalHost;
using LeadFunctions.Pipeline.ReceivingUploads;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadFunctions.AzuriteTests.Pipeline.ReceivingUploads;

/// <summary>Files on the SFTP account become uploads of the affiliate whose container they lie in.</summary>
public sealed class A_file_comes_by_sftp : IAsyncLifetime
{
    private static readonly TimeSpan Later = BringFromSftp.Patience + TimeSpan.FromSeconds(30);

    private BlobContainerClient _affiliates = null!;
    private BlobContainerClient _uploads = null!;
    private SftpStore _sftp = null!;

    public async Task InitializeAsync()
    {
        var account = new BlobServiceClient(await TestAzurite.NewAccount());
        var storage = await TestStorage.NewAsync();
        _affiliates = (await account.CreateBlobContainerAsync("infuse-media")).Value;
        _uploads = storage.Container(Containers.Uploads);
        await _uploads.CreateIfNotExistsAsync();
        _sftp = new SftpStore(new SftpAccount(account), storage);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task It_is_moved_into_the_affiliates_folder_once_it_is_left_alone()
    {
        await PutAsync("november/leads.csv", "Email");
        await BringAsync(after: TimeSpan.Zero);
        Assert.Empty(await UploadsAsync());

        await BringAsync(Later);
        Assert.Equal(["infuse-media/november/leads.csv: Email"], await UploadsAsync());
        Assert.False(await _affiliates.GetBlobClient("november/leads.csv").ExistsAsync());
    }

    [Fact]
    public async Task A_newer_version_takes_its_place()
    {
        await PutAsync("leads.csv", "Email");
        await BringAsync(Later);
        await PutAsync("leads.csv", "Email,Company");
        await BringAsync(Later);
        Assert.Equal(["infuse-media/leads.csv: Email,Company"], await UploadsAsync());
    }

    [Fact]
    public async Task A_move_that_was_cut_off_before_its_end_is_finished_and_no_new_upload()
    {
        await PutAsync("leads.csv", "Email");
        var file = await _sftp.ListAsync(default).SingleAsync();
        await _uploads
            .GetBlobClient("infuse-media/leads.csv")
            .UploadAsync(
                BinaryData.FromString("Email"),
                new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["sftpversion"] = file.ETag } }
            );
        var before = await VersionAsync();
        Assert.True(await _sftp.MoveAsync(file, default));
        Assert.Equal(before, await VersionAsync());
        Assert.Empty(await _sftp.ListAsync(default).ToListAsync());
    }

    [Fact]
    public async Task A_file_that_changes_while_it_is_moved_stays_for_the_next_time()
    {
        await PutAsync("leads.csv", "Email");
        var file = await _sftp.ListAsync(default).SingleAsync();
        await PutAsync("leads.csv", "Email,Company");
        Assert.False(await _sftp.MoveAsync(file, default));
        Assert.Empty(await UploadsAsync());
        Assert.Single(await _sftp.ListAsync(default).ToListAsync());
    }

    [Fact]
    public async Task Folders_of_a_hierarchical_account_are_no_files()
    {
        await _affiliates
            .GetBlobClient("november")
            .UploadAsync(
                BinaryData.Empty,
                new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["hdi_isfolder"] = "true" } }
            );
        Assert.Empty(await _sftp.ListAsync(default).ToListAsync());
    }

    [Fact]
    public async Task Without_such_an_account_there_are_no_files() =>
        Assert.Empty(
            await new SftpStore(new SftpAccount(null), await TestStorage.NewAsync()).ListAsync(default).ToListAsync()
        );

    private async Task PutAsync(string path, string content) =>
        await _affiliates.GetBlobClient(path).UploadAsync(BinaryData.FromString(content), overwrite: true);

    private Task BringAsync(TimeSpan after) =>
        new BringFromSftp(
            _sftp,
            AdjustableClock.RunningFrom(TimeProvider.System.GetUtcNow() + after),
            NullLogger<BringFromSftp>.Instance
        ).HandleAsync(default);

    private async Task<List<string>> UploadsAsync()
    {
        var found = new List<string>();
        await foreach (var item in _uploads.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, default))
            found.Add($"{item.Name}: {(await _uploads.GetBlobClient(item.Name).DownloadContentAsync()).Value.Content}");
        return found;
    }

    private async Task<Azure.ETag> VersionAsync() =>
        (await _uploads.GetBlobClient("infuse-media/leads.csv").GetPropertiesAsync()).Value.ETag;
}
