using LeadFunctions;
using LeadFunctions.Answering;
using LeadFunctions.CheckingCallers;
using LeadFunctions.Storage;
using LeadFunctions.Telemetry;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<AnswerFaults>();
builder.UseMiddleware<TraceFunctions>();
builder.UseMiddleware<CheckCaller>();
builder.UseMiddleware<ThrowAsThrown>();
StorageSettings.CheckHost(builder.Configuration);
builder.Services.AddLeadFunctions(builder.Configuration);
builder.Build().Run();
