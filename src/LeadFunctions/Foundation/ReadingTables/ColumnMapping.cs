using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Finds which field each column holds: the affiliate's own mapping decides, else the most exact name. Other
/// columns of a field stand in for it in rows where it is empty. Columns that nobody knows are kept under their
/// header.</summary>
internal static class ColumnMapping
{
    public static IReadOnlyList<Column> Of(IReadOnlyList<string> headers, Affiliate affiliate)
    {
        var own = affiliate
            .Headers.DistinctBy(h => HeaderSynonyms.Own(h.Key))
            .ToDictionary(h => HeaderSynonyms.Own(h.Key), h => h.Value);
        var ours = headers.Select(h => own.GetValueOrDefault(HeaderSynonyms.Own(h))).ToArray();
        // Looked up once: a file's first rows are all asked whether they are its header.
        var named = headers.Select(HeaderSynonyms.Find).ToArray();
        var fields = new string?[headers.Count];
        var standIns = new StandIn?[headers.Count];
        SettleReceipt(headers, fields);
        foreach (var field in Field.All)
            Settle(field, Candidates(field).ToList());
        SettleNames(headers, fields, standIns, ours);
        return
        [
            .. headers.Select(
                (header, i) => new Column(header, fields[i]) { StandsIn = fields[i] is null ? standIns[i] : null }
            ),
        ];

        // Of equally exact ones the first comes first.
        IEnumerable<int> Candidates(string field)
        {
            var free = Enumerable.Range(0, headers.Count).Where(i => fields[i] is null);
            return ours.Contains(field)
                ? free.Where(i => ours[i] == field)
                : free.Where(i => ours[i] is null && named[i]?.Field == field).OrderBy(RankOf);
        }

        int RankOf(int column) => named[column]?.Rank ?? 0;

        void Settle(string field, List<int> columns)
        {
            for (var rank = 0; rank < columns.Count; rank++)
                if (rank == 0 && (ours[columns[0]] is not null || !HeaderSynonyms.IsOfOthers(RankOf(columns[0]))))
                    fields[columns[0]] = field;
                else if (ours[columns[rank]] is not null || !HeaderSynonyms.IsAloneOnly(RankOf(columns[rank])))
                    standIns[columns[rank]] = new StandIn(field, rank);
        }
    }

    // A receipt that was corrected and uploaded.
    private static void SettleReceipt(IReadOnlyList<string> headers, string?[] fields)
    {
        if (!headers.TakeLast(ReceiptRow.Columns.Count).SequenceEqual(ReceiptRow.Columns))
            return;
        var sheet =
            headers.Count > ReceiptRow.Columns.Count && headers[^(ReceiptRow.Columns.Count + 1)] == ReceiptRow.Sheet
                ? 1
                : 0;
        fields.AsSpan()[^(ReceiptRow.Columns.Count + sheet)..].Fill(Field.Receipt);
    }

    // Of a column for the last name whose header is not known: beside it a "Nome" is the first name.
    private static readonly string[] PartsOfLast =
    [
        "apellid",
        "apelid",
        "sobrenom",
        "cognom",
        "surname",
        "lastname",
        "prijmen",
        "priezvisk",
        "фамили",
        "прізвищ",
        "επων",
    ];

    // Names that mean the whole one where no other column has a part of it, by the field that they mean else.
    private static readonly (string Header, string Field)[] WholeAlone =
    [
        ("nombre", Field.FirstName),
        ("nome", Field.FirstName),
        ("nom", Field.LastName),
        ("jmeno", Field.FirstName),
        ("meno", Field.FirstName),
        ("имя", Field.FirstName),
        ("імя", Field.FirstName),
        ("ονομα", Field.FirstName),
        ("이름", Field.FirstName),
        ("名字", Field.FirstName),
        ("nume", Field.LastName),
    ];

    // Beside a first name the "Name" is the last one.
    private static readonly (string First, string Name)[] LastBeside =
    [
        ("vorname", "name"),
        ("voornaam", "naam"),
        ("fornamn", "namn"),
        ("fornavn", "navn"),
        ("etunimi", "nimi"),
    ];

    // A full name counts only where there is neither first nor last name. Beside a "Vorname" the "Name" is the last
    // one; a "Nome" or a "Nom" with nothing beside it is the full name.
    private static void SettleNames(
        IReadOnlyList<string> headers,
        string?[] fields,
        StandIn?[] standIns,
        string?[] ours
    )
    {
        var (first, last, full) = (
            Array.IndexOf(fields, Field.FirstName),
            Array.IndexOf(fields, Field.LastName),
            Array.IndexOf(fields, Field.FullName)
        );
        // An "Ad" is an advertisement, but beside a "Soyad".
        if (first < 0 && last >= 0 && HeaderSynonyms.Fold(headers[last]).StartsWith("soyad", StringComparison.Ordinal))
        {
            first = headers.ToList().FindIndex(header => HeaderSynonyms.Fold(header) == "ad");
            if (first >= 0)
                fields[first] = Field.FirstName;
        }
        if (full < 0 && first < 0 != last < 0)
            SettleWhole(headers, fields, standIns, ours, Math.Max(first, last));
        if (full < 0 || (first < 0 && last < 0))
            return;
        if (
            last < 0
            && ours[full] is null
            && LastBeside.Contains((HeaderSynonyms.Fold(headers[first]), HeaderSynonyms.Fold(headers[full])))
        )
            fields[full] = Field.LastName;
        else
            (fields[full], standIns[full]) = (null, new StandIn(Field.FullName, 0));
    }

    private static void SettleWhole(
        IReadOnlyList<string> headers,
        string?[] fields,
        StandIn?[] standIns,
        string?[] ours,
        int name
    )
    {
        var keys = HeaderSynonyms.Folds(headers[name]).ToList();
        if (
            ours[name] is null
            && Array.Exists(
                WholeAlone,
                whole => whole.Field == fields[name] && keys.Contains(HeaderSynonyms.Fold(whole.Header))
            )
            && !Array.Exists(standIns, other => other?.Field == fields[name])
            && !headers
                .Where((_, i) => i != name && fields[i] is null)
                .Select(HeaderSynonyms.Fold)
                .Any(key =>
                    key.Contains("prenom", StringComparison.Ordinal)
                    || key.Contains("prenum", StringComparison.Ordinal)
                    || PartsOfLast.Any(part => key.Contains(part, StringComparison.Ordinal))
                )
        )
            fields[name] = Field.FullName;
    }
}
