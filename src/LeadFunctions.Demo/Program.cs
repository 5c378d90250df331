using LeadFunctions.Demo;

return await DemoCommand.RunAsync(args);
