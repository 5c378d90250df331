using LeadFunctions.LocalHost.Running;

const string Usage = """
    Usage: LeadFunctions.LocalHost [run]     runs all functions until Ctrl-C
    """;

switch (args)
{
    case [] or ["run"]:
        return await RunCommand.RunAsync(AppComposition.AddServices);
    case ["--help" or "-h" or "help"]:
        Console.WriteLine(Usage);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
