using LeadFunctions.LocalHost.Running;

switch (args)
{
    case [] or ["run"]:
        return await RunCommand.RunAsync(AppComposition.AddServices);
    default:
        Console.Error.WriteLine("Usage: LeadFunctions.LocalHost [run]");
        return 2;
}
