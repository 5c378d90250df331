namespace LeadFunctions.Tests.Infrastructure;

/// <summary>Templates and code go together, and each thing that is taken out of the templates is missed.</summary>
public class TemplateCheckTests
{
    public static TheoryData<string> Settings => [.. Templates.Ours.Settings];

    public static TheoryData<string> Queues => [.. Templates.Ours.Queues];

    public static TheoryData<string> Tables => [.. Templates.Ours.Tables];

    public static TheoryData<string> Containers => [.. Templates.Ours.Containers];

    public static TheoryData<string> Events => [.. Templates.Ours.Events];

    public static TheoryData<string> Roles => [.. Templates.Ours.Roles];

    public static TheoryData<string> AppRoles => [.. Templates.Ours.AppRoles];

    [Fact]
    public void The_templates_make_what_the_code_needs_and_nothing_more() => Assert.Empty(TemplateCheck.Differences(Templates.Ours));

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_removed_setting_is_missed(string name) => Misses("setting", name, Templates.Ours.WithoutSetting(name));

    [Theory]
    [MemberData(nameof(Queues))]
    public void A_removed_queue_is_missed(string name) => Misses("queue", name, Templates.Ours.Without("queues", name));

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_removed_table_is_missed(string name) => Misses("table", name, Templates.Ours.Without("tables", name));

    [Theory]
    [MemberData(nameof(Containers))]
    public void A_removed_container_is_missed(string name) => Misses("container", name, Templates.Ours.Without("containers", name));

    [Theory]
    [MemberData(nameof(Events))]
    public void A_removed_event_is_missed(string name) => Misses("event", name, Templates.Ours.Without("events", name));

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_removed_role_is_missed(string name) => Misses("role", name, Templates.Ours.WithoutRole(name));

    [Theory]
    [MemberData(nameof(AppRoles))]
    public void A_removed_role_of_people_is_missed(string name) => Misses("app role", name, Templates.Ours.WithoutAppRole(name));

    [Fact]
    public void What_nobody_needs_is_told()
    {
        var more = Templates.Ours with
        {
            LeadStorage = Templates.Ours.LeadStorage.Replace("\"mails\",", "\"mails\", \"letters\",", StringComparison.Ordinal),
            FunctionApp = Templates.Ours.FunctionApp.Replace("  OpsMail: opsMail", "  OpsMail: opsMail\n  OpsPhone: opsMail", StringComparison.Ordinal),
        };
        Assert.Equal(["needless setting 'OpsPhone'", "needless queue 'letters'"], TemplateCheck.Differences(more));
    }

    private static void Misses(string kind, string name, Templates without) =>
        Assert.Equal([$"missing {kind} '{name}'"], TemplateCheck.Differences(without));
}
