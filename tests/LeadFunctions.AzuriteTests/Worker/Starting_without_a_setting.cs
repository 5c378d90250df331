namespace LeadFunctions.AzuriteTests.Worker;

/// <summary>The Functions host shows what the worker says when it ends.</summary>
public sealed class Starting_without_a_setting
{
    private static readonly IReadOnlyDictionary<string, string?> Required = RunningWorker.Required(
        "UseDevelopmentStorage=true"
    );

    public static TheoryData<string> Names => [.. Required.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_setting_that_is_missing_ends_the_start_by_its_name(string name) => EndsAsync(name, name, null);

    [Theory]
    [InlineData("AzureWebJobsStorage", "AccountName=host")]
    [InlineData("LeadStorage", "AccountName=leads")]
    [InlineData("PersonHashKey", "too short")]
    public Task A_setting_that_is_wrong_ends_the_start_by_its_name(string name, string value) =>
        EndsAsync(name, name, value);

    [Fact]
    public Task An_account_that_is_opened_by_identity_at_one_endpoint_alone_ends_the_start_by_the_next() =>
        EndsAsync(
            "LeadStorage__queueServiceUri",
            "LeadStorage",
            null,
            ("LeadStorage__blobServiceUri", "https://leads.blob.core.windows.net")
        );

    private static async Task EndsAsync(
        string named,
        string setting,
        string? value,
        params (string Name, string Value)[] more
    )
    {
        var settings = new Dictionary<string, string?>(Required) { [setting] = value };
        foreach (var one in more)
            settings[one.Name] = one.Value;
        await using var worker = WorkerProcess.Start(new("http://127.0.0.1:1"), settings);
        Assert.NotEqual(0, await worker.WhenEndedAsync());
        Assert.Contains($"The setting {named} ", worker.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(value ?? "AccountKey", worker.Said, StringComparison.Ordinal);
    }
}
