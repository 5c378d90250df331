using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.CheckingDeliveryForms;

/// <summary>Reads the files of <c>delivery-forms</c>.</summary>
internal sealed class ReadForms(UploadStore uploads)
{
    private const long MaxBytes = 5 * 1024 * 1024;

    public async Task<DroppedForms> ListAsync(DateOnly from, DateOnly to, CancellationToken ct) =>
        new(await uploads.ListAsync(Containers.DeliveryForms).ToListAsync(ct), from, to);

    /// <summary>An affiliate's forms of the months from one day to another, missing ones too.</summary>
    public async Task<IReadOnlyList<DeliveryForm>> ReadAsync(
        Affiliate affiliate,
        DroppedForms dropped,
        DateOnly from,
        DateOnly to,
        Configuration settings,
        CancellationToken ct
    )
    {
        var forms = new List<DeliveryForm>();
        for (var month = from; month <= to; month = month.AddMonths(1))
            forms.Add(
                dropped.Find(affiliate.Name, month) is { } file
                    ? await ReadAsync(file, month, affiliate, settings, ct)
                    : DeliveryForm.Missing(DroppedForms.PathOf(affiliate.Name, month), month)
            );
        return forms;
    }

    private async Task<DeliveryForm> ReadAsync(
        Upload file,
        DateOnly month,
        Affiliate affiliate,
        Configuration settings,
        CancellationToken ct
    )
    {
        if (file.Bytes > MaxBytes)
            return DeliveryForm.Unreadable(
                file.Path,
                month,
                file.WrittenAt,
                new FormFault(
                    file.Path,
                    null,
                    "",
                    $"{file.Bytes:N0} bytes",
                    $"at most {MaxBytes:N0}: a row for each day and lead code"
                )
            );
        await using var stream = await uploads.OpenAsync(Containers.DeliveryForms, file, ct);
        var content = UploadFile.Of(stream, file.Bytes, ReadingLimits.Default);
        return await DeliveryFormTable.ReadAsync(content, file.Path, month, file.WrittenAt, affiliate, settings, ct);
    }
}
