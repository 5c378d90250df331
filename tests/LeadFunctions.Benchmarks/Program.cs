using System.Diagnostics;
using LeadFunctions.Benchmarks;

// As deployed: the runtime reads it before the first line runs, and from its environment alone.
const string Room = "DOTNET_GCgen0size";
if (Environment.GetEnvironmentVariable(Room) is null)
{
    var again = new ProcessStartInfo(Environment.ProcessPath!, [.. Environment.GetCommandLineArgs()]);
    if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) != "dotnet")
        again.ArgumentList.RemoveAt(0);
    again.Environment[Room] = "0x4000000";
    using var process = Process.Start(again)!;
    process.WaitForExit();
    return process.ExitCode;
}

return Command.Of(args) is { } run ? Result.Print(await run()) : Command.Help();
