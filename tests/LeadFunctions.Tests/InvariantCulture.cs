using System.Globalization;
using System.Runtime.CompilerServices;

namespace LeadFunctions.Tests;

/// <summary>Tests run as the app does: in the invariant culture, whatever the machine's is.</summary>
internal static class InvariantCulture
{
    [ModuleInitializer]
    internal static void Use() => CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
}
