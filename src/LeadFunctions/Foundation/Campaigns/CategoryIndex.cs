using System.Collections.Frozen;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Finds categories by id, name or synonym, without regard to case, spaces and punctuation (see
/// <see cref="SameName"/>).</summary>
internal sealed class CategoryIndex
{
    private readonly FrozenDictionary<string, Category> _byName;
    private readonly ClosestName _names;

    public CategoryIndex(IEnumerable<Category> categories)
    {
        var all = categories.ToList();
        var named = new Dictionary<string, Category>();
        foreach (var category in all)
        foreach (var name in NamesOf(category))
            named.TryAdd(SameName.Key(name), category);
        _byName = named.ToFrozenDictionary();
        _names = new ClosestName(all.SelectMany(c => c.Synonyms.Prepend(c.Name)));
    }

    public IEnumerable<Category> All => _byName.Values.Distinct();

    public bool Has(CategoryId id) => Find(id.Value)?.Id == id;

    public Category? Find(string text) => _byName.GetValueOrDefault(SameName.Key(text));

    /// <summary>The name nearest to a text that is none; null where nothing is near.</summary>
    public string? Closest(string text) => _names.To(text);

    /// <summary>All that a category may be called in an upload.</summary>
    public static IEnumerable<string> NamesOf(Category category) =>
        [category.Id.Value, category.Name, .. category.Synonyms];
}
