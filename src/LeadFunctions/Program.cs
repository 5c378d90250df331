using LeadFunctions;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;
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
