using System.Globalization;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.CheckingDeliveryForms;

/// <summary>The files in <c>delivery-forms</c>: forms of months, and files whose names are none.</summary>
internal sealed class DroppedForms
{
    private readonly Dictionary<string, Upload> _forms = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Folder, FormFault Fault)> _faults = [];

    /// <param name="from">The first day that is checked: a wrong file from before was told then.</param>
    /// <param name="to">The last day that is checked.</param>
    public DroppedForms(IEnumerable<Upload> files, DateOnly from, DateOnly to)
    {
        foreach (var file in files)
            if (Month(file) is { } month && month <= to.AddDays(1))
                _forms[file.Path] = file;
            else if (file.WrittenAt.UtcDay >= from)
                _faults.Add(
                    (
                        file.Folder,
                        new FormFault(
                            file.Path,
                            null,
                            "",
                            Month(file) is null ? "a name that is no month" : "a month that has not begun",
                            $"a file such as {to:yyyy-MM}.csv"
                        )
                    )
                );
    }

    public static string PathOf(AffiliateName affiliate, DateOnly month) => $"{affiliate}/{month:yyyy-MM}.csv";

    /// <summary>The form of a month; null where there is none.</summary>
    public Upload? Find(AffiliateName affiliate, DateOnly month) => _forms.GetValueOrDefault(PathOf(affiliate, month));

    /// <summary>Faults in the names of an affiliate's files.</summary>
    public IReadOnlyList<FormFault> FaultsOf(AffiliateName affiliate) =>
        [.. _faults.Where(f => f.Folder == affiliate.Value).Select(f => f.Fault)];

    /// <summary>Files that lie in no affiliate's folder, by folder.</summary>
    public IEnumerable<IGrouping<string, FormFault>> OfNobody(IEnumerable<AffiliateName> known, DateOnly from)
    {
        var names = known.Select(a => a.Value).ToHashSet();
        return _faults
            .Concat(
                _forms
                    .Values.Where(f => f.WrittenAt.UtcDay >= from)
                    .Select(f =>
                        (
                            f.Folder,
                            Fault: new FormFault(
                                f.Path,
                                null,
                                "",
                                "a folder of no affiliate",
                                $"a folder of {string.Join(", ", names.Order().Take(20))}"
                            )
                        )
                    )
            )
            .Where(f => !names.Contains(f.Folder))
            .GroupBy(f => f.Folder, f => f.Fault);
    }

    private static DateOnly? Month(Upload file) =>
        file.Path[(file.Path.LastIndexOf('/') + 1)..] is var name
        && file.Path.Length == file.Folder.Length + 1 + name.Length
        && name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
        && DateOnly.TryParseExact(
            name[..^4],
            "yyyy-MM",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var month
        )
            ? month
            : null;
}
