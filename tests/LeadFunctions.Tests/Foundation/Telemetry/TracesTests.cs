using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Telemetry;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Foundation.Telemetry;

public class TracesTests
{
    [Fact]
    public void The_trace_of_a_batch_is_made_of_its_id_as_the_page_says() =>
        Assert.Contains(
            $"\nprintf %s {Sample.Batch} | sha256sum | cut -c1-32\n```\n\n```text\n{Traces.Of(Sample.Batch).TraceId}\n",
            Repository.Read("docs/platform/telemetry.md"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Every_batch_and_every_send_has_a_trace_of_its_own()
    {
        var other = BatchId.Of(Sample.Noon, "infuse-media/leads.csv", "2");
        Assert.Equal(
            4,
            new[]
            {
                Traces.Of(Sample.Batch),
                Traces.Of(other),
                Traces.OfRun(Sample.LeadCode, Sample.Run),
                Traces.OfRun(Sample.LeadCode, RunName.Parse("2026-W48")),
                Traces.Of(Sample.Batch),
            }
                .Select(t => t.TraceId)
                .Distinct()
                .Count()
        );
    }

    [Theory]
    [InlineData(
        """{"affiliate":"infuse-media","batch":"20261118T090000-4f2a9c01d3b2","chunk":3}""",
        "affiliate=infuse-media,batch=20261118T090000-4f2a9c01d3b2,chunk=3",
        true
    )]
    [InlineData(
        """{"affiliate":"infuse-media","batch":"20261118T090000-4f2a9c01d3b2","chunk":3,"pass":2,"for":["ann@example.com"]}""",
        "affiliate=infuse-media,batch=20261118T090000-4f2a9c01d3b2,chunk=3,pass=2",
        true
    )]
    [InlineData(
        """{"leadCode":"INT-FFA-ESF-2541","period":"2026-W47"}""",
        "lead_code=INT-FFA-ESF-2541,run=2026-W47",
        true
    )]
    [InlineData(
        """{"leadCode":"INT-FFA-ESF-2541","run":"2026-W47","batch":0}""",
        "lead_code=INT-FFA-ESF-2541,run=2026-W47",
        true
    )]
    [InlineData(
        """{"leadCode":"INT-FFA-ESF-2541","run":"20261118T090000-4f2a9c01d3b2-00000.2","batch":null}""",
        "batch=20261118T090000-4f2a9c01d3b2,lead_code=INT-FFA-ESF-2541,run=20261118T090000-4f2a9c01d3b2-00000.2",
        true
    )]
    [InlineData("""{"leadCode":"INT-FFA-ESF-2541","period":"ann@example.com"}""", "lead_code=INT-FFA-ESF-2541", false)]
    [InlineData("""{"affiliate":"Ann Lee <ann@example.com>","batch":"ann@example.com"}""", "", false)]
    [InlineData("""{"path":"infuse-media/ann@example.com.csv"}""", "", false)]
    [InlineData("""{"month":"2026-11","cause":"4f2a"}""", "", false)]
    [InlineData("""{"chunk":"ann@example.com"}""", "", false)]
    [InlineData("ann@example.com", "", false)]
    [InlineData("null", "", false)]
    [InlineData(null, "", false)]
    public void Of_a_message_ids_and_codes_alone_are_told(string? message, string tags, bool hasTrace)
    {
        var subject = MessageSubject.Of(message);
        Assert.Equal(
            (tags, hasTrace),
            (string.Join(',', subject.Tags.Select(t => $"{t.Key}={t.Value}")), subject.Trace is not null)
        );
    }
}
