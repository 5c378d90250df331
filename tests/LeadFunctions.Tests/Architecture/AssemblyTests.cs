using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.WatchingBatches;

namespace LeadFunctions.Tests.Architecture;

public class AssemblyTests
{
    [Fact]
    public void Only_what_stores_and_triggers_know_tables_blobs_and_queues() =>
        Assert.Empty(
            from type in References.AppTypes
            where !Stores(type)
            from used in References.Of(type)
            where
                used.Namespace is { } space
                && (
                    space.StartsWith("Azure.Data.Tables", StringComparison.Ordinal)
                    || space.StartsWith("Azure.Storage.", StringComparison.Ordinal)
                )
                && !(used.Name == "BlobClient" && type.Name.EndsWith("Trigger", StringComparison.Ordinal))
                && !(
                    used.Namespace == "Azure.Storage.Blobs.Specialized"
                    && type.Name.EndsWith("Trigger", StringComparison.Ordinal)
                )
            select $"{type.FullName} uses {used.FullName}"
        );

    [Fact]
    public void Only_what_stores_builds_keys() =>
        Assert.Empty(
            from type in References.AppTypes
            where !Stores(type) && References.Of(type).Contains(typeof(Keys))
            select type.FullName
        );

    [Fact]
    public void Nothing_is_public() =>
        Assert.DoesNotContain(References.AppTypes, t => t.IsPublic && t.Name != "Program");

    [Fact]
    public void Classes_are_sealed_static_or_abstract() =>
        Assert.DoesNotContain(
            References.AppTypes,
            t => t is { IsClass: true, IsSealed: false, IsAbstract: false } && t.Name != "Program"
        );

    [Fact]
    public void Interfaces_stand_at_the_edges_only() =>
        Assert.Equal(["IMailChannel"], References.AppTypes.Where(t => t.IsInterface).Select(t => t.Name));

    [Fact]
    public void The_pipeline_and_what_it_builds_on_know_no_http() =>
        Assert.Empty(
            from type in References.AppTypes
            let folder = Layout.FolderOf(type)
            where
                folder is not null and not "Foundation.Http"
                && (
                    folder.StartsWith("Pipeline.", StringComparison.Ordinal)
                    || folder.StartsWith("Foundation.", StringComparison.Ordinal)
                )
            from used in References.Of(type)
            where used.Namespace?.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) == true
            select $"{type.FullName} uses {used.FullName}"
        );

    [Fact]
    public void Only_mails_know_the_mail_service() =>
        Assert.Empty(
            from type in References.AppTypes
            where Layout.FolderOf(type) != "Foundation.Mailing"
            from used in References.Of(type)
            where used.Namespace?.StartsWith("SendGrid", StringComparison.Ordinal) == true
            select $"{type.FullName} uses {used.FullName}"
        );

    [Fact]
    public void The_references_of_method_bodies_are_seen()
    {
        Assert.Contains(typeof(Keys), References.Of(typeof(LeadStore)));
        Assert.Contains(typeof(Azure.RequestFailedException), References.Of(typeof(Transactions)));
        Assert.Contains(typeof(TimeProvider), References.Of(typeof(StuckBatchSweep)));
    }

    private static bool Stores(Type type) =>
        Layout.FolderOf(type) is "Foundation.Storage" or "Foundation.Places" or "Privacy.FindingPeople"
        || type.Name.EndsWith("Store", StringComparison.Ordinal)
        || type.Name.EndsWith("Entity", StringComparison.Ordinal);
}
