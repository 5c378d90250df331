using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;

namespace LeadFunctions.Ops.CheckingDeliveryForms;

/// <summary>Where the columns of a delivery form are; -1 for a lead code that the form has no column for.</summary>
internal sealed record FormColumns(int Date, int LeadCode, int Leads)
{
    private const string Count = "leads";

    private static readonly HashSet<string> Days = Keys(
        "Day",
        "Upload Date",
        "Date Uploaded",
        "Delivery Date",
        "Date of Upload",
        "Sent On",
        "Tag",
        "Lieferdatum",
        "Upload-Datum",
        "Hochgeladen am",
        "Jour",
        "Date de livraison",
        "Día",
        "Fecha de entrega"
    );
    private static readonly HashSet<string> Counts = Keys(
        "Leads",
        "# Leads",
        "# of Leads",
        "Number of Leads",
        "No. of Leads",
        "Lead Count",
        "Leads Uploaded",
        "Leads Delivered",
        "Uploaded",
        "Delivered",
        "Count",
        "Quantity",
        "Qty",
        "Rows",
        "Leads Sent",
        "Sent",
        "Total Leads",
        "Volume",
        "Anzahl",
        "Anzahl Leads",
        "Anzahl der Leads",
        "Leads hochgeladen",
        "Menge",
        "Nombre de leads",
        "Nb de leads",
        "Nb leads",
        "Nombre",
        "Quantité",
        "Número de leads",
        "Nº de leads",
        "Cantidad"
    );

    /// <summary>Forms of an affiliate: its own headers count as in its uploads.</summary>
    public static TableKind Kind(Affiliate affiliate) =>
        new(
            row => Name(row, affiliate),
            columns => columns.Any(c => c.Field == Field.LeadDate) && columns.Any(c => c.Field == Count),
            "No row has the columns date and leads",
            "a header with the columns date, lead code and leads"
        )
        {
            Sheets = affiliate.Sheets,
        };

    public static FormColumns Of(IReadOnlyList<Column> columns)
    {
        var fields = columns.Select(c => c.Field).ToList();
        return new FormColumns(fields.IndexOf(Field.LeadDate), fields.IndexOf(Field.LeadCode), fields.IndexOf(Count));
    }

    private static IReadOnlyList<Column> Name(IReadOnlyList<string> row, Affiliate affiliate)
    {
        var known = ColumnMapping.Of(row, affiliate);
        var folded = row.Select(HeaderSynonyms.Fold).ToList();
        var day = Find(i => known[i].Field == Field.LeadDate) is >= 0 and var date
            ? date
            : Find(i => Days.Contains(folded[i]));
        // Here nobody else's ids are meant.
        var code = Find(i => known[i].Field == Field.LeadCode) is >= 0 and var own
            ? own
            : Find(i => known[i].StandsIn?.Field == Field.LeadCode);
        var leads = Find(i => Counts.Contains(folded[i]));
        return
        [
            .. row.Select(
                (header, i) =>
                    new Column(
                        header,
                        i == day ? Field.LeadDate
                            : i == leads ? Count
                            : i == code ? Field.LeadCode
                            : null
                    )
            ),
        ];

        int Find(Predicate<int> isIt) => Enumerable.Range(0, row.Count).ToList().FindIndex(isIt);
    }

    private static HashSet<string> Keys(params string[] headers) => [.. headers.Select(HeaderSynonyms.Fold)];
}
