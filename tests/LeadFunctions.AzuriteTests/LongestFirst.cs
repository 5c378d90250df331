using LeadFunctions.AzuriteTests.Ops.ServingPage;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer(
    "LeadFunctions.AzuriteTests." + nameof(LeadFunctions.AzuriteTests.LongestFirst),
    "LeadFunctions.AzuriteTests"
)]

namespace LeadFunctions.AzuriteTests;

/// <summary>Begins with what takes minutes, so that nothing else has ended when it is still on its way.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest = [nameof(PlayedDemo)];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(c => Longest.Contains(c.DisplayName));
}
