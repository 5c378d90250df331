using System.Globalization;
using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Privacy.RemovingOldData;

internal static class RemovingOldDataRegistration
{
    private const string Setting = "RetentionDays";

    /// <exception cref="InvalidOperationException">The retention period is none.</exception>
    public static IServiceCollection AddRemovingOldData(this IServiceCollection services, IConfiguration settings) =>
        services
            .AddSingleton(new RetentionOptions(Days(settings[Setting])))
            .AddSingleton<RetentionStore>()
            .AddSingleton<RemoveOldData>()
            .AddSingleton<RemoveRows>()
            .AddSingleton<RemoveRest>()
            .AddSingleton<RemovalReport>()
            .AddSingleton<TryRemoval>();

    private static int Days(string? text) =>
        text is not { Length: > 0 } ? RetentionOptions.Default
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
        && days is >= RetentionOptions.MinDays and <= RetentionOptions.MaxDays
            ? days
        : throw new InvalidOperationException(
            $"The setting {Setting} has '{text}'. Expected days from {RetentionOptions.MinDays} to {RetentionOptions.MaxDays}, or nothing for {RetentionOptions.Default}."
        );
}
