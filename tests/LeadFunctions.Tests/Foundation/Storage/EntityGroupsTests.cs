using Azure.Data.Tables;
using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Tests.Foundation.Storage;

public class EntityGroupsTests
{
    private const int MaxBytes = 4 * 1024 * 1024;
    private static readonly byte[] Block = new byte[60_000];

    // Mostly small entities, some near the most that an entity holds.
    private static readonly Arbitrary<IList<int>> Sizes = Gen.Frequency(
            (20, Gen.Choose(0, 100)),
            (1, Gen.Choose(1, 960_000))
        )
        .ListOf()
        .Select(sizes => (IList<int>)[.. sizes, .. sizes, .. sizes])
        .ToArbitrary();

    [Fact]
    public void A_transaction_never_has_more_than_the_service_takes() =>
        Prop.ForAll(
                Sizes,
                sizes =>
                    EntityGroups
                        .Split(Actions(sizes))
                        .All(group =>
                            group.Count is > 0 and <= 100 && group.Sum(a => EntitySize.Of(a.Entity)) < MaxBytes
                        )
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Splitting_keeps_all_in_order() =>
        Prop.ForAll(
                Sizes,
                sizes =>
                    EntityGroups
                        .Split(Actions(sizes))
                        .SelectMany(g => g)
                        .Select(a => a.Entity.RowKey)
                        .SequenceEqual(Enumerable.Range(0, sizes.Count).Select(Keys.Row))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_input_is_split_the_same_way() =>
        Prop.ForAll(Sizes, sizes => Shape(Actions(sizes)).SequenceEqual(Shape(Actions(sizes))))
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(1, 1)]
    [InlineData(100, 100)]
    [InlineData(101, 100, 1)]
    [InlineData(250, 100, 100, 50)]
    public void Small_entities_go_by_the_hundred(int count, params int[] groups) =>
        Assert.Equal(groups, Shape(Actions(Enumerable.Repeat(5, count))));

    [Fact]
    public void Large_entities_go_in_fewer() => Assert.Equal([3, 3, 1], Shape(Actions(Enumerable.Repeat(980_000, 7))));

    [Fact]
    public void A_chunk_goes_in_ten() => Assert.Equal(10, Shape(Actions(Enumerable.Repeat(300, 1_000))).Count());

    private static IEnumerable<int> Shape(IEnumerable<TableTransactionAction> actions) =>
        EntityGroups.Split(actions).Select(g => g.Count);

    private static IEnumerable<TableTransactionAction> Actions(IEnumerable<int> lengths) =>
        lengths.Select(
            (length, i) =>
            {
                var entity = new TableEntity("p", Keys.Row(i));
                for (var part = 0; part < length / Block.Length; part++)
                    entity[$"Part{part:D2}"] = Block;
                entity["Rest"] = new byte[length % Block.Length];
                return Transactions.Put(entity);
            }
        );
}
