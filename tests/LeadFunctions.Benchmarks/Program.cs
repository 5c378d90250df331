using LeadFunctions.Benchmarks;

return Command.Of(args) is { } run ? Result.Print(await run()) : Command.Help();
