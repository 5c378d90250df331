using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Pipeline.ValidatingLeads;

namespace LeadFunctions.Tests.Pipeline.ValidatingLeads;

public class RaggedRowTests
{
    private static readonly IReadOnlyList<Column> Columns = ColumnMapping.Of(
        [.. Field.All, "Notes", "Notes", ""],
        Sample.Affiliate
    );
    private static readonly RowValidator Validator = new(
        Columns,
        Sample.Affiliate,
        Sample.Configuration(Sample.Campaign),
        Sample.Noon
    );

    private static readonly string[] Cells =
    [
        "ann@example.com",
        "Ann",
        "Lee",
        "Contoso",
        "CIO",
        "US",
        "",
        "",
        "",
        "CRM Software",
        "",
        "",
        "",
        "",
        "",
        .. Field.OfSource.Concat(Field.OfInterest).Select(_ => ""),
        "a note",
        "another",
        "unnamed",
    ];

    [Fact]
    public void Cells_that_a_row_lacks_are_empty()
    {
        Assert.Equal(
            [Field.JobTitle, Field.Country, Field.Category],
            Validator.Validate(Cells[..4]).Reasons.Select(r => r.Field)
        );
        Assert.NotNull(Validator.Validate(Cells[..10]).Data);
    }

    [Fact]
    public void Cells_beyond_the_columns_do_no_harm() =>
        Assert.NotNull(Validator.Validate([.. Cells, "more", "and more"]).Data);

    [Fact]
    public void Unknown_columns_are_kept_by_header() =>
        Assert.Equal([new("", "unnamed"), new("Notes", "a note")], Validator.Validate(Cells).Data!.Answers);

    [Fact]
    public void No_cells_break_the_validator()
    {
        var texts = Gen.OneOf(
            ArbMap.Default.ArbFor<string>().Generator.Select(t => t ?? ""),
            Gen.Elements(
                "2026-02-30",
                "1/1/0001",
                "9999-12-31",
                "10K+",
                "999999999999",
                "\uD83D",
                "\uFFFE",
                "=1",
                "𝟙𝟚",
                "INT-1",
                "N/A",
                "ann@ex.com"
            ),
            Gen.Choose(0, 2_000).Select(n => new string('x', n))
        );
        Prop.ForAll(
                texts.ListOf().ToArbitrary(),
                cells =>
                {
                    var (data, _, reasons) = Validator.Validate([.. cells]);
                    return (data is null) == reasons.Any(r => !r.IsNote) && reasons.All(r => Advice.For(r).Length > 0);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void A_usable_row_of_any_notes_says_the_same_when_it_is_read_again()
    {
        var notes = ArbMap.Default.ArbFor<NonNull<string>>();
        Prop.ForAll(
                notes,
                note =>
                {
                    string[] row = [.. Cells[..15], note.Get];
                    return Validator.Validate(row).Data!.ContentHash() == Validator.Validate(row).Data!.ContentHash();
                }
            )
            .QuickCheckThrowOnFailure();
    }
}
