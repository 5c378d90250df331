using System.Reflection;

namespace LeadFunctions.Foundation.Telemetry;

/// <summary>Which version of the app this is, as <c>Directory.Build.props</c> has it.</summary>
internal static class AppVersion
{
    /// <summary>Such as <c>1.0.0</c>.</summary>
    public static string Text { get; } = Whole.Split('+')[0];

    /// <summary>With the commit that it was built of, where that is known.</summary>
    public static string Whole =>
        typeof(AppVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
