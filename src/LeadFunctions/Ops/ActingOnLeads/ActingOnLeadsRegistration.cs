using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Ops.ActingOnLeads;

internal static class ActingOnLeadsRegistration
{
    public static IServiceCollection AddActingOnLeads(this IServiceCollection services) =>
        services
            .AddSingleton<AcceptAnswer>()
            .AddSingleton<SendThrough>()
            .AddSingleton<StopLead>()
            .AddSingleton<SendAgain>()
            .AddSingleton<ProcessAgain>()
            .AddSingleton<CorrectLead>()
            .AddSingleton<FinishAct>()
            .AddSingleton<LeadsActs>()
            .AddSingleton<ActOnLeads>();
}
