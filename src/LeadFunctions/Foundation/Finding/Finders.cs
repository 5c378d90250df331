using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeadFunctions.Foundation.Finding;

/// <summary>How each folder adds what it looks for, and whose files it reads.</summary>
internal static class Finders
{
    /// <summary>Registers a finder and the pace at which it looks.</summary>
    public static IServiceCollection AddFinder<T>(
        this IServiceCollection services,
        FindEvery every,
        Func<T, CancellationToken, Task> find
    )
        where T : class
    {
        services.TryAddSingleton<T>();
        return services.AddSingleton(provider => new Finder(
            typeof(T).Name,
            every,
            ct => find(provider.GetRequiredService<T>(), ct)
        ));
    }

    /// <summary>Registers who reads the files of a container.</summary>
    /// <param name="job">See <see cref="FileReader"/>.</param>
    public static IServiceCollection AddFileReader<T>(
        this IServiceCollection services,
        string container,
        string? job,
        Func<T, string, CancellationToken, Task> read
    )
        where T : class
    {
        services.TryAddSingleton<T>();
        return services.AddSingleton(provider => new FileReader(
            container,
            job,
            (path, ct) => read(provider.GetRequiredService<T>(), path, ct)
        ));
    }
}
