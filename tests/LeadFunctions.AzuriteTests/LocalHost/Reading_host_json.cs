using LeadFunctions.LocalHost;

namespace LeadFunctions.AzuriteTests.LocalHost;

public sealed class Reading_host_json
{
    [Fact]
    public void The_app_s_own_file_is_honoured()
    {
        var settings = HostJson.Load(Path.Combine(AppContext.BaseDirectory, "host.json"));
        Assert.Equal(
            new HostJson
            {
                RoutePrefix = "",
                BatchSize = 16,
                NewBatchThreshold = 8,
                MaxDequeueCount = 5,
                VisibilityTimeout = TimeSpan.FromSeconds(30),
                MaxPollingInterval = TimeSpan.FromSeconds(5),
                MaxBlobsAtOnce = 4,
                PoisonBlobThreshold = 5,
                FunctionTimeout = TimeSpan.FromMinutes(10),
            },
            settings
        );
    }

    [Fact]
    public void What_is_left_out_is_as_in_the_functions_host()
    {
        var settings = HostJson.Parse("""{ "version": "2.0", "extensions": { "queues": { "batchSize": 4 } } }""");
        Assert.Equal(new HostJson { BatchSize = 4, NewBatchThreshold = 2 }, settings);
    }

    [Fact]
    public void Minus_one_is_no_time_limit() =>
        Assert.Null(HostJson.Parse("""{ "functionTimeout": "-1" }""").FunctionTimeout);
}
