using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

internal static class TitleListCheck
{
    public static IEnumerable<string> Problems(TitleList list) =>
        [
            .. list
                .Unwanted.Index()
                .Where(t => JobTitle.Of(t.Item).Text.Length == 0)
                .Select(t =>
                    $"$.unwanted[{t.Index}]: found '{t.Item}', expected a title or a word of one, such as sales"
                ),
            .. list
                .Translations.Where(t =>
                    t.Value is null || JobTitle.Of(t.Key).Text.Length == 0 || JobTitle.Of(t.Value).Text.Length == 0
                )
                .Select(t =>
                    $"$.translations['{t.Key}']: found '{t.Value}', expected a title and the one that it means"
                ),
        ];
}
