namespace LeadFunctions.Tests.Infrastructure;

/// <summary>Holds templates against what the code needs.</summary>
internal static class TemplateCheck
{
    /// <summary>Everything that is missing in the templates, and everything that nobody needs.</summary>
    public static IReadOnlyList<string> Differences(Templates templates) =>
        [
            .. Differences("setting", Needs.Settings, templates.Settings),
            .. Differences("queue", Needs.Queues, templates.Queues),
            .. Differences("table", Needs.Tables, templates.Tables),
            .. Differences("container", Needs.Containers, templates.Containers),
            .. Differences("event", Needs.Events, templates.Events),
            .. Differences("role", Needs.Roles, templates.Roles),
            .. Differences("lock", Needs.Locks, templates.Locks),
            .. Differences("log", Needs.Logs, templates.Logs),
            .. Differences("app role", Needs.AppRoles, templates.AppRoles),
        ];

    private static IEnumerable<string> Differences(string kind, IEnumerable<string> needed, IEnumerable<string> made) =>
        needed
            .Except(made)
            .Select(name => $"missing {kind} '{name}'")
            .Concat(made.Except(needed).Select(name => $"needless {kind} '{name}'"));
}
