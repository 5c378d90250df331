using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;

namespace Microsoft.Azure.Functions.Worker.Builder
{
    public static class FunctionsApplicationBuilderAspNetCoreExtensions
    {
        /// <summary>Nothing to do: the host that the builder makes refuses to start.</summary>
        public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder) => builder;
    }
}

namespace Microsoft.Extensions.Hosting
{
    public static class FunctionsHostBuilderExtensions
    {
        public static IHostBuilder ConfigureFunctionsWebApplication(this IHostBuilder builder) => throw Cannot();

        public static IHostBuilder ConfigureFunctionsWebApplication(
            this IHostBuilder builder, Action<IFunctionsWorkerApplicationBuilder> configureWorker) => throw Cannot();

        public static IHostBuilder ConfigureFunctionsWebApplication(
            this IHostBuilder builder, Action<HostBuilderContext, IFunctionsWorkerApplicationBuilder> configureWorker) => throw Cannot();

        private static NotSupportedException Cannot() => StandIn.Cannot("configure an IHostBuilder; use FunctionsApplication.CreateBuilder");
    }
}
