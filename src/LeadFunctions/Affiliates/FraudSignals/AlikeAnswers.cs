using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Affiliates.FraudSignals;

/// <summary>Free answers of eight words and more in nearly the same words.</summary>
internal static class AlikeAnswers
{
    private const int FewestWords = 8;
    private const int MostApart = 3;
    private const double LeastShare = 0.05;
    private const int FewestRows = 5;

    // A text that so many rows have each, on the average, is chosen from a list.
    private const int RowsAChoice = 5;

    private const int MostCompared = 50;

    // Texts that differ in three of 64 bits agree in one of four parts of 16.
    private const int Parts = 4;
    private const int PartBits = 16;

    public static FoundSignal? Of(IReadOnlyList<FlagRow> rows)
    {
        var (alike, all) = (new HashSet<int>(), new HashSet<int>());
        foreach (var header in rows.SelectMany(r => r.Data.Answers.Keys).Distinct())
        {
            var texts = Texts(rows, header);
            if (texts.Select(t => t.Text).Distinct().Count() * RowsAChoice <= texts.Count)
                continue;
            all.UnionWith(texts.Select(t => t.Line));
            alike.UnionWith(Alike(texts));
        }
        return Evidence.Over(
            FlagSignal.AlikeAnswers,
            alike.Count,
            Math.Max(LeastShare * all.Count, FewestRows),
            $"{alike.Count} of {all.Count} free answers of 8 words and more have nearly the words of another person's",
            alike
        );
    }

    private static List<FreeText> Texts(IEnumerable<FlagRow> rows, string header) =>
        [
            .. rows.Where(r => r.Data.Answers.ContainsKey(header))
                .Select(r => new FreeText(r.Line, Folded.Words(r.Data.Answers[header])))
                .Where(t => t.Text.Count(c => c == ' ') >= FewestWords - 1),
        ];

    private static HashSet<int> Alike(IReadOnlyList<FreeText> texts)
    {
        var (found, hashes) = (new HashSet<int>(), texts.Select(t => SimHash.Of(t.Text.Split(' '))).ToList());
        for (var part = 0; part < Parts; part++)
        {
            var seen = new Dictionary<ushort, List<int>>();
            for (var i = 0; i < texts.Count; i++)
            {
                var key = (ushort)(hashes[i] >> (part * PartBits));
                if (!seen.TryGetValue(key, out var before))
                    seen[key] = before = [];
                foreach (var other in before.TakeLast(MostCompared))
                    if (SimHash.Distance(hashes[i], hashes[other]) <= MostApart)
                        found.UnionWith([texts[i].Line, texts[other].Line]);
                before.Add(i);
            }
        }
        return found;
    }

    private sealed record FreeText(int Line, string Text);
}
