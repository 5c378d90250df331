using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using LeadFunctions.LocalHost.Azurite;

namespace LeadFunctions.AzuriteTests.LocalHost;

public sealed class Starting_azurite
{
    [Fact]
    public async Task A_missing_node_is_named_with_what_to_do()
    {
        var failure = await Assert.ThrowsAsync<AzuriteException>(() =>
            AzuriteProcess.StartAsync(new() { NodeCommand = "no-such-node" })
        );
        Assert.Contains("'no-such-node' was not found. Install Node.js 20", failure.Message);
    }

    [Fact]
    public async Task A_port_in_use_is_named_with_what_to_do()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var ports = AzuritePorts.Free() with { Queue = ((IPEndPoint)taken.LocalEndpoint).Port };
        var failure = await Assert.ThrowsAsync<AzuriteException>(() =>
            AzuriteProcess.StartAsync(new() { Ports = ports })
        );
        Assert.Contains($"{ports.Queue}", failure.Message);
        Assert.Contains("in use", failure.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_makes_it_quick_is_loaded_unless_it_is_off(bool hasKeyIndex)
    {
        var arguments = AzuriteCommand.Arguments("eng", new() { HasKeyIndex = hasKeyIndex }, AzuritePorts.Standard);
        var hooks = arguments.Where(a => a.EndsWith(".cjs", StringComparison.Ordinal)).Select(Path.GetFileName);
        Assert.Equal(
            hasKeyIndex
                ?
                [
                    "end-with-parent.cjs",
                    "every-blob.cjs",
                    "sweep-at-once.cjs",
                    "key-index.cjs",
                    "short-lived-bodies.cjs",
                ]
                : ["end-with-parent.cjs", "every-blob.cjs", "sweep-at-once.cjs"],
            hooks
        );
    }

    /// <summary>Otherwise its cleaning, every ten minutes, removes the content of those it did not list.</summary>
    [Fact]
    public async Task More_than_five_thousand_blobs_of_one_name_are_all_known_to_its_cleaning() =>
        Assert.Equal(
            "5002",
            await SaidAsync(
                Path.Combine("blob", "persistence", "LokiBlobMetadataStore.js"),
                """
                const blobs = new Store("none", true);
                await blobs.init();
                const all = blobs.db.getCollection("$BLOBS_COLLECTION$");
                for (let i = 0; i < 5002; i++) all.insert({ containerName: "c" + i, name: "same", snapshot: "", properties: {} });
                console.log((await blobs.listAllBlobs(undefined, undefined, true, true))[0].length);
                """
            )
        );

    /// <summary>Otherwise it goes through all it has stored for each, and answers nothing for minutes after ten minutes
    /// of work.</summary>
    [Fact]
    public async Task What_its_cleaning_removes_leaves_its_list_in_one_go() =>
        Assert.Equal(
            "removed 2 in 1 go, left: 1 in the list, 3 bytes",
            await SaidAsync(
                Path.Combine("common", "persistence", "LokiExtentMetadataStore.js"),
                """
                const list = new Store("none", true);
                const { default: Extents, MemoryExtentChunkStore } = require(path.replace("LokiExtentMetadata", "MemoryExtent"));
                const none = () => {};
                const content = new Extents("c", new MemoryExtentChunkStore(), list, { info: none, debug: none }, Error);
                await content.init();
                const [a, b] = [await content.appendExtent(Buffer.from("a")), await content.appendExtent(Buffer.from("b"))];
                await content.appendExtent(Buffer.from("abc"));
                const all = list.db.getCollection("$EXTENTS_COLLECTION$");
                const { findAndRemove } = all;
                let goes = 0;
                all.findAndRemove = (what) => (goes++, findAndRemove.call(all, what));
                const removed = await content.deleteExtents(new Set([a.id, b.id]));
                console.log(`removed ${removed} in ${goes} go, left: ${all.count()} in the list, ${content.chunks.totalSize()} bytes`);
                """
            )
        );

    // The first line that a script writes in a Node with the hooks of an Azurite and one of its modules as Store.
    private static async Task<string?> SaidAsync(string module, string script)
    {
        var arguments = AzuriteCommand.Arguments(
            await AzuriteInstallation.FolderAsync("npm", default),
            new() { HasKeyIndex = false },
            AzuritePorts.Standard
        );
        var program = arguments.Single(a => a.EndsWith("azurite.js", StringComparison.Ordinal));
        var path = JsonSerializer.Serialize(Path.Combine(Path.GetDirectoryName(program)!, module));
        var whole = $$"""const path = {{path}}, { default: Store } = require(path); (async () => { {{script}} })();""";
        var start = new ProcessStartInfo("node", [.. arguments.TakeWhile(a => a != program), "-e", whole])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        using var node = Process.Start(start)!;
        var line = (await node.StandardOutput.ReadLineAsync())?.Trim();
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        return line;
    }

    [Fact]
    public void The_switch_of_the_index_is_on_or_off_and_nothing_else()
    {
        Assert.True(AzuriteOptions.KeyIndexOf(null));
        Assert.True(AzuriteOptions.KeyIndexOf("on"));
        Assert.False(AzuriteOptions.KeyIndexOf("off"));
        var failure = Assert.Throws<AzuriteException>(() => AzuriteOptions.KeyIndexOf("no"));
        Assert.Equal("AZURITE_KEY_INDEX: found 'no', expected on or off.", failure.Message);
    }

    [Fact]
    public async Task None_is_started_where_one_answers_or_where_storage_is_elsewhere()
    {
        Assert.Null(await AzuriteProcess.StartIfNeededAsync(await TestAzurite.NewAccount()));
        Assert.Null(
            await AzuriteProcess.StartIfNeededAsync("AccountName=real;AccountKey=a2V5;EndpointSuffix=core.windows.net")
        );
    }

    [Fact]
    public async Task One_that_others_started_and_that_cannot_serve_is_named_with_what_to_do()
    {
        await using (var azurite = await AzuriteProcess.StartAsync(new() { RefusesNewerClients = true }))
            Assert.Contains("Start it with --skipApiVersionCheck.", await ProblemAsync(azurite.ConnectionString()));
        Assert.Contains(
            "Start one: npx azurite",
            await ProblemAsync(
                "UseDevelopmentStorage=false;BlobEndpoint=http://127.0.0.1:1/a;QueueEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:1/a"
            )
        );

        static async Task<string> ProblemAsync(string storage) =>
            (
                await Assert.ThrowsAsync<AzuriteException>(() => StartedAzurite.CheckEmptyAsync(storage, default))
            ).Message;
    }

    [Fact]
    public async Task Data_in_a_folder_is_there_again_after_a_restart_and_the_ports_are_free_again()
    {
        var folder = Directory.CreateTempSubdirectory();
        var options = new AzuriteOptions { Folder = folder.FullName, Ports = AzuritePorts.Free() };
        await using (var first = await AzuriteProcess.StartAsync(options))
        {
            await new BlobContainerClient(first.ConnectionString(), "kept").CreateAsync();
            await new TableClient(first.ConnectionString(), "kept").CreateAsync();
            await new TableClient(first.ConnectionString(), "kept").AddEntityAsync(
                new TableEntity("partition", "row") { ["Kept"] = "yes" }
            );
        }
        await using (var second = await AzuriteProcess.StartAsync(options))
        {
            Assert.True(await new BlobContainerClient(second.ConnectionString(), "kept").ExistsAsync());
            var entity = await new TableClient(second.ConnectionString(), "kept").GetEntityAsync<TableEntity>(
                "partition",
                "row"
            );
            Assert.Equal("yes", entity.Value.GetString("Kept"));
        }
        folder.Delete(recursive: true);
    }

    /// <summary>And its clock may begin before the present.</summary>
    [Fact]
    public async Task One_that_saves_when_it_is_told_keeps_what_was_there_then_and_nothing_after()
    {
        var folder = Directory.CreateTempSubdirectory();
        var options = new AzuriteOptions
        {
            Folder = folder.FullName,
            SavesWhenTold = true,
            HasAdjustableClock = true,
        };
        await using (var first = await AzuriteProcess.StartAsync(options))
        {
            await first.PutAheadAsync(TimeSpan.FromDays(-400), default);
            var container = new BlobContainerClient(first.ConnectionString(), "kept");
            await container.CreateAsync();
            await container.UploadBlobAsync("before", BinaryData.FromString("before"));
            await first.SaveAsync(default);
            await container.UploadBlobAsync("after", BinaryData.FromString("after"));
        }
        await using (var second = await AzuriteProcess.StartAsync(options))
        {
            var kept = await new BlobContainerClient(second.ConnectionString(), "kept").GetBlobsAsync().ToListAsync();
            var only = Assert.Single(kept);
            Assert.Equal("before", only.Name);
            Assert.True(only.Properties.LastModified < TimeProvider.System.GetUtcNow().AddDays(-399));
        }
        folder.Delete(recursive: true);
    }
}
