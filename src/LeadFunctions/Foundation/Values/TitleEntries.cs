using System.Collections.Frozen;

namespace LeadFunctions.Foundation.Values;

/// <summary>Titles of a list. One that names a role is asked of what the person is itself, one that names a department
/// alone of all that the title is about.</summary>
internal sealed class TitleEntries
{
    private readonly FrozenDictionary<string, string> _roles;
    private readonly FrozenDictionary<string, string> _departments;
    private readonly List<(string Title, TitleEntries Others)> _others;

    public TitleEntries(IEnumerable<string> titles, TitleDictionary dictionary)
    {
        var read = titles.Select(title => (Title: title, Parts: TitleParts.Of(title, dictionary))).ToList();
        _others = [];
        foreach (var (title, parts) in read)
            if (DepartmentTitles.Of(parts, dictionary) is { } others)
                _others.Add((title, others));
        var forms = read.SelectMany(t =>
                TitleForms
                    .OfEntry(
                        t.Parts.IsPastAlone
                            ?
                            [
                                [.. t.Parts.Past],
                            ]
                            : t.Parts.Now
                    )
                    .Select(form => (Form: form, t.Title, IsRole: form.Split(' ').Any(TitleRoles.IsRole)))
            )
            .DistinctBy(t => t.Form)
            .ToList();
        _roles = forms.Where(f => f.IsRole).ToFrozenDictionary(f => f.Form, f => f.Title);
        _departments = forms.Where(f => !f.IsRole).ToFrozenDictionary(f => f.Form, f => f.Title);
    }

    /// <summary>The entry that is in a title; null where none is.</summary>
    public string? Find(ReadTitle title) =>
        Find(_roles, title.Own)
        ?? Find(_departments, title.Now)
        ?? _others.Find(other => other.Others.Find(title) is not null).Title;

    /// <summary>Every entry that is in a title.</summary>
    public IEnumerable<string> FindAll(ReadTitle title) =>
        title
            .Own.Select(_roles.GetValueOrDefault)
            .Concat(title.Now.Select(_departments.GetValueOrDefault))
            .Concat(_others.Where(other => other.Others.Find(title) is not null).Select(other => other.Title))
            .OfType<string>();

    private static string? Find(FrozenDictionary<string, string> entries, IReadOnlyList<string> phrases)
    {
        if (entries.Count == 0)
            return null;
        for (var i = 0; i < phrases.Count; i++)
            if (entries.TryGetValue(phrases[i], out var entry))
                return entry;
        return null;
    }
}
