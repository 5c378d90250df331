using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;

namespace LeadFunctions.ReceivingUploads;

/// <summary>Finds which field each column holds: the affiliate's own mapping first, then the built-in synonyms.
/// The first column of a field has it; columns that nobody knows are kept under their header.</summary>
internal static class ColumnMapping
{
    public static IReadOnlyList<Column> Of(IReadOnlyList<string> headers, Affiliate affiliate)
    {
        var own = affiliate.Headers
            .DistinctBy(h => HeaderSynonyms.Fold(h.Key))
            .ToDictionary(h => HeaderSynonyms.Fold(h.Key), h => h.Value);
        var taken = new HashSet<string>();
        var fields = new string?[headers.Count];
        // A receipt that was corrected and uploaded.
        if (headers.TakeLast(ReceiptFiles.Added.Count).SequenceEqual(ReceiptFiles.Added))
            fields.AsSpan()[^ReceiptFiles.Added.Count..].Fill(Field.Receipt);
        Assign(i => own.GetValueOrDefault(HeaderSynonyms.Fold(headers[i])));
        Assign(i => HeaderSynonyms.FieldOf(headers[i]));
        SettleNames(headers, fields);
        SettleTitles(headers, fields, own.ContainsValue(Field.JobTitle));
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

    // Beside a "Job Title", "Title" is how to address somebody: Mr. or Dr.
    private static void SettleTitles(IReadOnlyList<string> headers, string?[] fields, bool isOwn)
    {
        var title = Array.IndexOf(fields, Field.JobTitle);
        if (isOwn || title < 0 || HeaderSynonyms.Fold(headers[title]) is not ("title" or "titel" or "titre"))
            return;
        for (var i = title + 1; i < headers.Count; i++)
            if (fields[i] is null && HeaderSynonyms.FieldOf(headers[i]) == Field.JobTitle)
            {
                (fields[title], fields[i]) = (null, Field.JobTitle);
                return;
            }
    }
}
