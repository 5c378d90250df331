namespace LeadFunctions.Foundation.Values;

/// <summary>The ways in which one title can be worded: <c>Director of IT</c>, <c>Director, Information Technology</c>
/// and <c>IT Director</c> are <c>it director</c>.</summary>
internal static class TitleForms
{
    private const string And = "and";

    // Titles are sentences at times; phrases of campaigns are not.
    private const int LongestPhrase = 6;

    /// <summary>How an entry of a list is looked for: one form, or one for each meaning of an abbreviation.</summary>
    public static IEnumerable<string> OfEntry(IReadOnlyList<string[]> parts) =>
        Meanings(parts).Select(Whole).Where(form => form.Length > 0).Distinct();

    /// <summary>All phrases of a title: every run of words in every form, the longest first.</summary>
    public static IReadOnlyList<string> Phrases(IReadOnlyList<string[]> parts)
    {
        var phrases = new HashSet<string>();
        foreach (var meaning in Meanings(parts))
        {
            phrases.Add(Whole(meaning));
            foreach (
                var form in Forms(meaning)
                    .Concat(meaning.SelectMany(Sides))
                    .Append([.. meaning.SelectMany(part => part)])
            )
                for (var length = Math.Min(form.Length, LongestPhrase); length > 0; length--)
                for (var from = 0; from + length <= form.Length; from++)
                    if (!TitleRoles.IsAnothers(form, from, length))
                        phrases.Add(string.Join(' ', form.Skip(from).Take(length)));
        }
        phrases.Remove("");
        return [.. phrases.OrderByDescending(phrase => phrase.Count(c => c == ' '))];
    }

    // Whoever is head of IT and CISO is each.
    private static IEnumerable<string[]> Sides(string[] part) =>
        Array.IndexOf(part, And) is > 0 and var and ? [.. Forms([part[..and]]), .. Forms([part[(and + 1)..]])] : [];

    private static string Whole(IReadOnlyList<string[]> parts) =>
        parts.Count == 0 ? "" : string.Join(' ', [.. Forms(parts).FirstOrDefault() ?? parts[0], .. Behind(parts)]);

    // What a first part such as "Director," takes over belongs to its form.
    private static IEnumerable<string> Behind(IReadOnlyList<string[]> parts) =>
        parts.Skip(TakesNext(parts, 0) ? 2 : 1).SelectMany(part => part);

    private static IEnumerable<string[]> Forms(IReadOnlyList<string[]> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            foreach (var officer in Officers(part))
                yield return officer;
            var role = RoleOf(part);
            if (role < 0)
                continue;
            var before = part[..role];
            string[] behind = TakesNext(parts, i) ? [.. part[(role + 1)..], .. parts[i + 1]] : part[(role + 1)..];
            string[] modifiers = [.. before.Where(TitleRoles.IsModifier)];
            string[] field = [.. before.Where(word => !TitleRoles.IsModifier(word))];
            foreach (
                var form in field.Length == 0
                    ? Of(modifiers, WithoutPlace(behind), part[role])
                    : Of(modifiers, field, part[role])
            )
                yield return form;
            // Project Manager, IT
            if (field.Length > 0 && part.Length == role + 1 && i + 1 < parts.Count && RoleOf(parts[i + 1]) < 0)
                yield return [.. modifiers, .. parts[i + 1], .. field, part[role]];
        }
    }

    // A chief information and digital officer is the chief information officer, too.
    private static IEnumerable<string[]> Officers(string[] part)
    {
        var (chief, officer) = (Array.IndexOf(part, "chief"), Array.LastIndexOf(part, "officer"));
        if (chief < 0 || officer < chief || Fields(part[(chief + 1)..officer]) is not [_, _, ..] fields)
            yield break;
        yield return part;
        foreach (var field in fields)
            yield return [.. part[..(chief + 1)], .. field, "officer"];
    }

    // Modifiers first is how entries are looked for; senior IT manager and IT senior manager are the same.
    private static IEnumerable<string[]> Of(string[] modifiers, string[] field, string role)
    {
        var fields = Fields(field);
        foreach (var one in fields.Count > 1 ? [Sorted(fields), .. fields] : fields)
        {
            yield return [.. modifiers, .. one, role];
            if (modifiers.Length > 0 && one.Length > 0)
                yield return [.. one, .. modifiers, role];
        }
    }

    private static List<string[]> Fields(string[] field)
    {
        var fields = new List<string[]>();
        var from = 0;
        for (var i = 0; i <= field.Length; i++)
            if (i == field.Length || field[i] == And)
            {
                if (i > from || field.Length == 0)
                    fields.Add(field[from..i]);
                from = i + 1;
            }
        return fields;
    }

    private static string[] Sorted(IEnumerable<string[]> fields) =>
        string.Join($" {And} ", fields.Select(field => string.Join(' ', field)).Order(StringComparer.Ordinal))
            .Split(' ');

    private static bool TakesNext(IReadOnlyList<string[]> parts, int i) =>
        RoleOf(parts[i]) == parts[i].Length - 1
        && parts[i].All(word => TitleRoles.IsModifier(word) || TitleRoles.IsRole(word))
        && !IsOfficer(parts[i])
        && i + 1 < parts.Count
        && RoleOf(parts[i + 1]) < 0;

    // The words before it say which; a chief something officer is one name.
    private static int RoleOf(string[] part)
    {
        if (IsOfficer(part))
            return -1;
        var role = -1;
        do role = Array.FindIndex(part, role + 1, word => TitleRoles.IsRole(word) && !TitleRoles.IsModifier(word));
        while (role >= 0 && TitleRoles.Qualifies(part, role));
        return role >= 0 ? role : Array.FindLastIndex(part, TitleRoles.IsRole);
    }

    private static bool IsOfficer(string[] part) =>
        Array.IndexOf(part, "chief") is >= 0 and var chief && Array.IndexOf(part, "officer", chief) > chief;

    private static string[] WithoutPlace(string[] words)
    {
        var end = words.Length;
        while (
            end > 1
            && words[end - 1].Length > 3
            && (Regions.Find(words[end - 1]) is not null || Country.TryParse(words[end - 1], out _))
        )
            end--;
        return words[..end];
    }

    private static IEnumerable<IReadOnlyList<string[]>> Meanings(IReadOnlyList<string[]> parts)
    {
        if (parts.SelectMany(part => part).FirstOrDefault(TitleTerms.Ambiguous.ContainsKey) is not { } word)
            return [parts];
        return TitleTerms
            .Ambiguous[word]
            .SelectMany(meaning =>
                Meanings([
                    .. parts.Select(part => part.SelectMany(w => w == word ? meaning.Split(' ') : [w]).ToArray()),
                ])
            );
    }
}
