using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Infrastructure;

/// <summary>What is deployed is built from the source that the tests ran on.</summary>
public sealed class PublishTests
{
    [Fact]
    public void The_source_is_the_same_in_every_build() =>
        Assert.All(
            Repository.Files("*.cs", "src"),
            file => Assert.DoesNotMatch(@"(?m)^\s*#if\b", Repository.Read(file))
        );
}
