using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Ops.BackingUp;

namespace LeadFunctions.Tests.Ops.BackingUp;

public class BackupTests
{
    private const string Hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private static readonly Backup Begun = new("2026-11-27", Sample.Noon);

    [Fact]
    public void Every_table_is_saved() => Assert.Equal(Tables.All.Order(), Backup.Order.Order());

    /// <summary>What is read later was written at the latest when what names it was read.</summary>
    [Theory]
    [InlineData(Tables.Runs, Tables.Leads)]
    [InlineData(Tables.Batches, Tables.Leads)]
    [InlineData(Tables.ReturnWindows, Tables.Deliveries)]
    [InlineData(Tables.Leads, Tables.Deliveries)]
    [InlineData(Tables.Leads, Tables.People)]
    [InlineData(Tables.Waiting, Tables.Deliveries)]
    public void What_names_something_is_saved_before_it(string naming, string named) =>
        Assert.InRange(Backup.Order.ToList().IndexOf(naming), 0, Backup.Order.ToList().IndexOf(named) - 1);

    [Fact]
    public void A_table_goes_on_behind_its_last_row_and_the_next_begins_once_it_is_through()
    {
        var part = new BackupPart(Begun.PartPath(Begun.Next!, Hash), 5_000, Hash);
        Assert.Equal("2026-11-27/Runs/00000.0123456789abcdef.jsonl.gz", part.Path);
        var under = Begun.With(Begun.Next!.With(part, new(5_000, 7), new("p", "r")));
        Assert.Equal((Tables.Runs, new EntityKey("p", "r")), (under.Next!.Name, under.Next.After));
        Assert.Equal("2026-11-27/Runs/00001.0123456789abcdef.jsonl.gz", under.PartPath(under.Next, Hash));
        var through = under.With(under.Next.With(part, new(3, 1), null));
        Assert.Equal((Tables.Batches, null), (through.Next!.Name, through.Next.After));
        Assert.Equal((new EntitySum(5_003, 8), 2), (through.Tables.Single().Sum, through.Parts.Count()));
    }

    [Fact]
    public void It_is_through_after_the_last_table_and_survives_being_written_down()
    {
        var backup = Begun;
        while (backup.Next is { } table)
            backup = backup.With(table.With(null, default, null));
        Assert.Equal(Backup.Order, backup.Tables.Select(t => t.Name));
        var sum = new EntitySum(2, UInt128.MaxValue - 5);
        var noted = Json.Read<Backup>(
            Json.Write(backup.With(backup.Tables[^1] with { Sum = sum, After = new("p", "r") }))
        );
        Assert.Equal((sum, new EntityKey("p", "r")), (noted.Next!.Sum, noted.Next.After));
    }

    [Fact]
    public void The_sum_is_the_same_in_any_order_and_pieces_and_another_for_other_rows() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<NonEmptyArray<NonNull<string>>>(),
                ArbMap.Default.ArbFor<PositiveInt>(),
                (lines, at) =>
                {
                    var rows = lines.Get.Select(l => Encoding.UTF8.GetBytes(l.Get)).ToList();
                    var cut = at.Get % rows.Count;
                    var whole = Sum(rows);
                    return whole == Sum(rows.AsEnumerable().Reverse())
                        && whole == Sum(rows.Take(cut)).With(Sum(rows.Skip(cut)))
                        && whole != Sum(rows.Skip(1))
                        && whole != Sum(rows.Skip(1).Append([.. rows[0], 1]));
                }
            )
            .QuickCheckThrowOnFailure();

    private static EntitySum Sum(IEnumerable<byte[]> rows) =>
        rows.Aggregate(new EntitySum(), (sum, row) => sum.With(row));
}
