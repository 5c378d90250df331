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
                ? ["end-with-parent.cjs", "every-blob.cjs", "key-index.cjs", "short-lived-bodies.cjs"]
                : ["end-with-parent.cjs", "every-blob.cjs"],
            hooks
        );
    }

    /// <summary>Otherwise its cleaning, every ten minutes, removes the content of those it did not list.</summary>
    [Fact]
    public async Task More_than_five_thousand_blobs_of_one_name_are_all_known_to_its_cleaning()
    {
        var arguments = AzuriteCommand.Arguments(
            await AzuriteInstallation.FolderAsync("npm", default),
            new() { HasKeyIndex = false },
            AzuritePorts.Standard
        );
        var program = arguments.Single(a => a.EndsWith("azurite.js", StringComparison.Ordinal));
        var store = Path.Combine(Path.GetDirectoryName(program)!, "blob", "persistence", "LokiBlobMetadataStore.js");
        var script = $$"""
            const { default: Store } = require({{JsonSerializer.Serialize(store)}});
            (async () => {
              const blobs = new Store("none", true);
              await blobs.init();
              const all = blobs.db.getCollection("$BLOBS_COLLECTION$");
              for (let i = 0; i < 5002; i++) all.insert({ containerName: "c" + i, name: "same", snapshot: "", properties: {} });
              console.log((await blobs.listAllBlobs(undefined, undefined, true, true))[0].length);
            })();
            """;
        var start = new ProcessStartInfo("node", [.. arguments.TakeWhile(a => a != program), "-e", script])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        using var node = Process.Start(start)!;
        Assert.Equal("5002", (await node.StandardOutput.ReadLineAsync())?.Trim());
        node.StandardInput.Close();
        await node.WaitForExitAsync();
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
}
