using LeadFunctions.LocalHost.Demo;
using LeadFunctions.LocalHost.Running;

const string Usage = """
    Usage: LeadFunctions.LocalHost [run]             runs all functions until Ctrl-C
           LeadFunctions.LocalHost demo [--help]     plays the samples, or a file of your own
    """;

switch (args)
{
    case [] or ["run"]:
        return await RunCommand.RunAsync(AppComposition.AddServices);
    case ["demo", .. var rest]:
        return await DemoCommand.RunAsync(rest);
    case ["--help" or "-h" or "help"]:
        Console.WriteLine(Usage);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
