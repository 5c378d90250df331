using System.ComponentModel;

namespace LeadFunctions.Foundation.Http;

/// <summary>Who asks, and what they may.</summary>
internal sealed record MeView(
    [property: Description("How the log knows them, such as the key reporting.")] string Id,
    [property: Description("How history names them. Missing for a key, which says in each request who acts.")]
        string? Person,
    [property: Description("Such as ops.read.")] IReadOnlyList<string> Roles,
    [property: Description("The time of the app.")] DateTimeOffset Now
);
