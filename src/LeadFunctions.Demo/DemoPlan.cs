using LeadFunctions.LocalHost;
using LeadFunctions.LocalHost.Azurite;

namespace LeadFunctions.Demo;

/// <summary>What one run plays.</summary>
/// <param name="Own">The user's own file; null plays the samples.</param>
/// <param name="Output">Folder that receipts, deliveries and mails are copied to, made anew.</param>
/// <param name="Storage">Connection string of an Azurite that was started for it; null starts one.</param>
internal sealed record DemoPlan(
    SampleFiles Samples,
    string Output,
    DemoFile? Own = null,
    bool Keep = false,
    string? Storage = null
)
{
    /// <exception cref="DemoException">The file is not there, or it is nobody's.</exception>
    public static DemoPlan Of(DemoArguments arguments, SampleFiles samples)
    {
        var output = Path.Combine(Repository.Root!, "artifacts", "demo");
        var own = OwnFile(arguments, samples.Affiliates);
        return own is null || Path.GetRelativePath(output, own.Path).StartsWith("..", StringComparison.Ordinal)
            ? new DemoPlan(samples, output, own, arguments.Keep, arguments.Azurite ? StartedAzurite.Usual : null)
            : throw new DemoException(
                $"'{own.Path}' lies in artifacts/demo, which every run empties. Copy it to another folder first."
            );
    }

    private static DemoFile? OwnFile(DemoArguments arguments, IReadOnlyList<string> affiliates) =>
        arguments switch
        {
            { File: null, Affiliate: null } => null,
            { File: null } => throw new DemoException("--affiliate says whose file it is, but no file is given."),
            _ when Directory.Exists(arguments.File) => throw new DemoException(
                $"'{arguments.File}' is a folder; expected a file such as leads.csv."
            ),
            _ when !File.Exists(arguments.File) => throw new DemoException($"There is no file '{arguments.File}'."),
            _ when affiliates.Contains(arguments.Affiliate ?? "") => new DemoFile(
                arguments.File,
                $"{arguments.Affiliate}/{Path.GetFileName(arguments.File)}"
            ),
            { Affiliate: null } => throw new DemoException(
                $"Whose file is it? Add --affiliate and one of {string.Join(", ", affiliates)}."
            ),
            _ => throw new DemoException(
                $"No affiliate is named '{arguments.Affiliate}'. Expected one of {string.Join(", ", affiliates)}."
            ),
        };
}
