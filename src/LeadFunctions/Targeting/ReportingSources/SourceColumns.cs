using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.ReportingSources;

/// <summary>The columns of a row group that tell where rows come from.</summary>
internal sealed class SourceColumns
{
    private DateTimeOffset?[] _uploaded = [];
    private string?[] _affiliates = [];
    private string?[] _batches = [];
    private int?[] _rows = [];
    private string?[] _people = [];
    private string?[] _statuses = [];
    private string?[] _kinds = [];
    private string?[] _vehicles = [];
    private string?[] _subSources = [];

    public static async Task<SourceColumns> ReadAsync(FactGroup group, CancellationToken ct) =>
        new()
        {
            _uploaded = await LeadColumns.UploadedAt.ReadAsync(group, ct),
            _affiliates = await LeadColumns.Affiliate.ReadAsync(group, ct),
            _batches = await LeadColumns.Batch.ReadAsync(group, ct),
            _rows = await LeadColumns.Row.ReadAsync(group, ct),
            _people = await LeadColumns.Person.ReadAsync(group, ct),
            _statuses = await LeadColumns.Status.ReadAsync(group, ct),
            _kinds = await LeadColumns.SourceKind.ReadAsync(group, ct),
            _vehicles = await LeadColumns.SourceVehicle.ReadAsync(group, ct),
            _subSources = await LeadColumns.SubSource.ReadAsync(group, ct),
        };

    public SourceTouch Touch(int row) =>
        new(_uploaded[row] ?? default, _batches[row] ?? "", _rows[row] ?? 0, Source(row));

    public string? Person(int row) => _people[row];

    public LeadStatus? Status(int row) => Word<LeadStatus>(_statuses[row]);

    public bool IsClassified(int row) => _kinds[row] is not null;

    private SourceKey Source(int row) =>
        new(
            _affiliates[row] ?? "",
            Word<SourceKind>(_kinds[row]) ?? SourceKind.Unknown,
            Word<SourceVehicle>(_vehicles[row]) ?? SourceVehicle.AffiliateFile,
            _subSources[row]
        );

    private static T? Word<T>(string? text)
        where T : struct, Enum => text is null ? null : Enum.Parse<T>(text);
}
