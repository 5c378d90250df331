using LeadFunctions.Demo;

namespace LeadFunctions.AzuriteTests.Demo;

public sealed class Restarting_the_functions
{
    [Fact]
    public async Task Progress_can_be_read_while_they_restart()
    {
        var output = Directory.CreateTempSubdirectory();
        try
        {
            await using var stage = await DemoStage.OpenAsync(
                new DemoPlan(SampleFiles.OfRepository(), output.FullName, Own: null),
                default
            );
            await PipelineCounts.ReadAsync(stage, default);
            var restart = stage.RestartAsync(_ => true, default);
            var reads = 0;
            for (; !restart.IsCompleted; reads++)
                Assert.Equal(0, (await PipelineCounts.ReadAsync(stage, default)).Files);
            await restart;
            Assert.NotEqual(0, reads);
        }
        finally
        {
            output.Delete(recursive: true);
        }
    }
}
