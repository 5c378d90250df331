using System.Reflection;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Tests.Architecture;

public sealed class LogLineTests
{
    private static readonly Type[] Times =
    [
        typeof(DateTimeOffset),
        typeof(DateTime),
        typeof(DateOnly),
        typeof(TimeOnly),
    ];

    /// <summary>The invariant culture writes 11/21/2026, which half of the world reads as no day at all.</summary>
    [Fact]
    public void A_line_with_a_day_or_a_time_says_how_it_is_written()
    {
        var told = (
            from type in References.AppTypes
            from line in type.GetMethods(
                BindingFlags.Static | BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public
            )
            let message = line.GetCustomAttribute<LoggerMessageAttribute>()?.Message
            where message is not null
            from parameter in line.GetParameters()
            where Times.Contains(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType)
            select (
                Line: $"{type.Name}.{line.Name}",
                HasForm: message.Contains($"{{{parameter.Name}:", StringComparison.OrdinalIgnoreCase)
            )
        ).ToList();
        Assert.NotEmpty(told);
        Assert.DoesNotContain(told, line => !line.HasForm);
    }

    [Fact]
    public void Every_event_has_an_id_and_so_a_name_of_its_own() =>
        Assert.Empty(
            from type in References.AppTypes
            from line in type.GetMethods(
                BindingFlags.Static | BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public
            )
            let id = line.GetCustomAttribute<LoggerMessageAttribute>()?.EventId
            where id is not null
            group $"{type.Name}.{line.Name}" by id into same
            where same.Count() > 1
            select $"{same.Key}: {string.Join(", ", same)}"
        );
}
