using System.Globalization;
using LeadFunctions.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.RemovingOldData;

/// <summary>Settings of removing old data.</summary>
/// <param name="Days">Setting <c>RetentionDays</c>: so many days after its upload the personal data of a row goes.</param>
internal sealed record RetentionOptions(int Days)
{
    public const int Default = 90;

    /// <summary>Longer than the return window.</summary>
    public const int MinDays = 31;

    public const int MaxDays = 3650;

    /// <summary>Chunks that one run looks at, so that it ends within a few minutes of the ten that a function has.</summary>
    public int ChunksASlice { get; init; } = 200;
}

internal static class Removing
{
    private const string Setting = "RetentionDays";

    /// <exception cref="InvalidOperationException">The retention period is none.</exception>
    public static IServiceCollection AddRemovingOldData(this IServiceCollection services, IConfiguration settings) => services
        .AddSingleton(new RetentionOptions(Days(settings[Setting])))
        .AddSingleton<RetentionStore>().AddSingleton<RemoveOldData>().AddSingleton<RemoveRows>().AddSingleton<RemoveRest>().AddSingleton<RemovalReport>().AddSingleton<TryRemoval>();

    private static int Days(string? text) =>
        text is not { Length: > 0 } ? RetentionOptions.Default
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= RetentionOptions.MinDays and <= RetentionOptions.MaxDays ? days
        : throw new InvalidOperationException(
            $"The setting {Setting} has '{text}'. Expected days from {RetentionOptions.MinDays} to {RetentionOptions.MaxDays}, or nothing for {RetentionOptions.Default}.");
}
