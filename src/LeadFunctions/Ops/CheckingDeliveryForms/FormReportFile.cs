using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.CheckingDeliveryForms;

/// <summary>The report as CSV: all days and lead codes, also those that agree.</summary>
internal static class FormReportFile
{
    public static async Task WriteAsync(Stream stream, FormReport report)
    {
        await using var csv = new Csv(stream);
        await csv.WriteAsync(["day", "lead code", "form", "received", "usable", "sent", "difference", "explained"]);
        foreach (var line in report.Lines)
            await csv.WriteAsync([
                $"{line.Day:yyyy-MM-dd}",
                line.LeadCode?.Value ?? "",
                $"{line.Form}",
                $"{line.Received}",
                $"{line.Usable}",
                $"{line.Sent}",
                line.IsDifference ? "yes" : "no",
                line.Explained,
            ]);
    }
}
