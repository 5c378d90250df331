using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using LeadFunctions.Foundation.Telemetry;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Foundation.Telemetry;

public class TelemetryPageTests
{
    [Fact]
    public void The_table_of_metrics_has_every_metric_with_its_unit()
    {
        var made = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name is Measures.MeterName or StorageMeter.MeterName)
                    made.Add($"{instrument.Name} {instrument.Unit}".TrimEnd());
            },
        };
        RuntimeHelpers.RunClassConstructor(typeof(Measures).TypeHandle);
        using var storage = new StorageMeter();
        listener.Start();
        var told = Markdown
            .Table(Repository.Read("docs/platform/telemetry.md"), "## Metrics")
            .Select(row => $"{Markdown.OneCode(row[0])} {row[1].Trim('`')}".TrimEnd());
        Assert.Equal(made.Distinct().Order(), told.Order());
    }
}
