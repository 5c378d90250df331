using System.Text.RegularExpressions;
using LeadFunctions.Tests.Docs;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Tests.Architecture;

public class LayoutTests
{
    private static readonly Regex Declared = new(
        @"^(?:(?:public|internal|file|sealed|static|abstract|partial|readonly) )+(?:record struct|record|class|struct|enum|interface|delegate \S+) (\w+)(.*)$",
        RegexOptions.Multiline
    );

    private static readonly IReadOnlyList<(string User, Type By, string Used, Type What)> Uses =
    [
        .. from type in References.AppTypes
        let user = Layout.FolderOf(type)
        where user is not null
        from what in References.Of(type)
        let used = Layout.FolderOf(what)
        where used is not null && used != user
        select (user, type, used, what),
    ];

    [Fact]
    public void A_folder_uses_only_what_stands_above_it_in_its_group_and_foundation() =>
        Assert.Empty(
            from use in Uses
            where !Layout.May(use.User, use.Used)
            select $"{use.User} must not use {use.Used}: {use.By.Name} uses {use.What.Name}"
        );

    [Fact]
    public void Few_things_cross_and_each_that_may_does()
    {
        Assert.InRange(Layout.Exceptions.Count, 0, 8);
        Assert.All(Layout.Exceptions, e => Assert.Contains(Uses, use => (use.User, use.Used) == e));
    }

    [Fact]
    public void No_folder_uses_itself_by_way_of_others()
    {
        var left = Uses.Select(u => (u.User, u.Used)).Distinct().ToList();
        int before;
        do
        {
            before = left.Count;
            var users = left.Select(edge => edge.User).ToHashSet();
            left.RemoveAll(edge => !users.Contains(edge.Used));
        } while (left.Count < before);
        Assert.Empty(left);
    }

    [Fact]
    public void Every_folder_has_its_place_in_the_order() =>
        Assert.Equal(
            Layout.Order.Order(StringComparer.Ordinal),
            References.AppTypes.Select(Layout.FolderOf).OfType<string>().Distinct().Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Folders_are_named_after_activities() =>
        Assert.DoesNotContain(
            References.AppTypes.SelectMany(t => t.Namespace!.Split('.')),
            part =>
                part is "Core" or "Common" or "Helpers" or "Models" or "Services" or "Utils" or "Shared" or "Extensions"
        );

    [Fact]
    public void Only_the_composition_of_the_app_stands_outside_of_the_folders() =>
        Assert.Equal(
            ["Capabilities"],
            References.AppTypes.Where(t => Layout.FolderOf(t) is null && t.Name != "Program").Select(t => t.Name)
        );

    [Fact]
    public void What_registers_a_folder_is_named_after_it() =>
        Assert.All(
            from type in References.AppTypes
            where Layout.FolderOf(type) is not null
            from method in type.GetMethods()
            where
                method is { IsStatic: true, IsGenericMethod: false } && method.ReturnType == typeof(IServiceCollection)
            select (type, method),
            r =>
            {
                var folder = Layout.FolderOf(r.type)!.Split('.')[1];
                Assert.Equal(($"{folder}Registration", $"Add{folder}"), (r.type.Name, r.method.Name));
            }
        );

    [Fact]
    public void No_line_is_longer_than_120_characters_but_one_of_a_string() =>
        Assert.Empty(Repository.Files("*.cs", "src").Concat(Repository.Files("*.cs", "tests")).SelectMany(TooLong));

    private static IEnumerable<string> TooLong(string file)
    {
        var isRaw = false;
        foreach (var (index, line) in Repository.Read(file).Split('\n').Index())
        {
            var wasRaw = isRaw;
            isRaw ^= line.Split("\"\"\"").Length % 2 == 0;
            var isString =
                wasRaw
                || isRaw
                || (
                    line.Contains('"', StringComparison.Ordinal)
                    && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
                );
            if (line.Length > 120 && !isString)
                yield return $"{file}:{index + 1}";
        }
    }

    [Fact]
    public void A_type_is_in_the_file_of_its_name_and_only_lists_of_values_and_what_has_no_body_beside_it() =>
        Assert.All(
            Repository.Files("*.cs", "src").Where(file => !file.EndsWith("Program.cs", StringComparison.Ordinal)),
            file =>
            {
                var text = Repository.Read(file);
                var types = Declared
                    .Matches(text)
                    .Select(m => (Name: m.Groups[1].Value, IsSmall: IsSmall(m, text)))
                    .ToList();
                var own = Path.GetFileName(file).Split('.')[0];
                Assert.True(
                    types.Exists(t => t.Name == own),
                    $"{file} declares no {own}, but {string.Join(", ", types.Select(t => t.Name))}."
                );
                Assert.All(
                    types.Where(t => t.Name != own),
                    t => Assert.True(t.IsSmall, $"{file} holds {t.Name}, which wants a file of its own.")
                );
            }
        );

    // A list of values, a declaration without a body, or one on a line.
    private static bool IsSmall(Match declared, string text) =>
        declared.Value.Contains(" enum ", StringComparison.Ordinal)
        || text[text.IndexOfAny(['{', ';'], declared.Groups[2].Index)] == ';'
        || declared.Value.TrimEnd().EndsWith('}');

    [Fact]
    public void Tests_stand_where_what_they_test_does() =>
        Assert.All(
            from file in Repository.Files("*Tests.cs", "tests/LeadFunctions.Tests")
            let folder = Regex.Match(file, @"tests/LeadFunctions\.Tests/(\w+/\w+)/").Groups[1].Value
            where folder.Length > 0
            select folder,
            folder => Assert.NotEmpty(Repository.Files("*.cs", $"src/LeadFunctions/{folder}"))
        );
}
