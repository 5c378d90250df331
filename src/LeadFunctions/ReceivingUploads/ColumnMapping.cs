using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;

namespace LeadFunctions.ReceivingUploads;

/// <summary>Finds which field each column holds: the affiliate's own mapping first, then the built-in synonyms.
/// The first column of a field has it; columns that nobody knows are kept under their header.</summary>
internal static class ColumnMapping
{
    // Beside a "Job Title" a "Title" is Mr. or Dr., and beside a "Company Name" an "Account Name" may be that of the advertiser.
    private static readonly Dictionary<string, string[]> Vague = new()
    {
        [Field.JobTitle] = ["title", "titre"],
        [Field.Company] = ["account", "accountname"],
    };

    public static IReadOnlyList<Column> Of(IReadOnlyList<string> headers, Affiliate affiliate)
    {
        var own = affiliate.Headers
            .DistinctBy(h => HeaderSynonyms.Fold(h.Key))
            .ToDictionary(h => HeaderSynonyms.Fold(h.Key), h => h.Value);
        var taken = new HashSet<string>();
        var fields = new string?[headers.Count];
        // A receipt that was corrected and uploaded.
        if (headers.TakeLast(ReceiptRow.Columns.Count).SequenceEqual(ReceiptRow.Columns))
            fields.AsSpan()[^ReceiptRow.Columns.Count..].Fill(Field.Receipt);
        Assign(i => own.GetValueOrDefault(HeaderSynonyms.Fold(headers[i])));
        Assign(i => HeaderSynonyms.FieldOf(headers[i]));
        SettleNames(headers, fields);
        foreach (var (field, vague) in Vague.Where(v => !own.ContainsValue(v.Key)))
            SettleVague(headers, fields, field, vague);
        return [.. headers.Select((header, i) => new Column(header, fields[i]))];

        void Assign(Func<int, string?> fieldOf)
        {
            for (var i = 0; i < headers.Count; i++)
                if (fields[i] is null && fieldOf(i) is { } field && taken.Add(field))
                    fields[i] = field;
        }
    }

    // A full name counts only where there is neither first nor last name. Beside a "Vorname" the "Name" is the last one.
    private static void SettleNames(IReadOnlyList<string> headers, string?[] fields)
    {
        var (first, last, full) = (Array.IndexOf(fields, Field.FirstName), Array.IndexOf(fields, Field.LastName), Array.IndexOf(fields, Field.FullName));
        if (full < 0 || (first < 0 && last < 0))
            return;
        var isGermanLastName = last < 0 && (HeaderSynonyms.Fold(headers[first]), HeaderSynonyms.Fold(headers[full])) == ("vorname", "name");
        fields[full] = isGermanLastName ? Field.LastName : null;
    }

    private static void SettleVague(IReadOnlyList<string> headers, string?[] fields, string field, string[] vague)
    {
        var taken = Array.IndexOf(fields, field);
        if (taken < 0 || !IsVague(taken))
            return;
        var clear = Enumerable.Range(0, headers.Count).FirstOrDefault(
            i => fields[i] is null && HeaderSynonyms.FieldOf(headers[i]) == field && !IsVague(i), taken);
        (fields[taken], fields[clear]) = (null, field);

        bool IsVague(int column) => vague.Contains(HeaderSynonyms.Fold(headers[column]));
    }
}
