using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Values;

public class NearMissSymbolsTests
{
    [Theory]
    [InlineData("SQ-1")]
    [InlineData("SQ 1")]
    [InlineData("S Q1")]
    [InlineData("sq_1")]
    [InlineData("SQ.1:")]
    [InlineData("SQ01")]
    [InlineData("(SQ1)")]
    public void A_header_that_is_nearly_a_symbol_is_named(string header) =>
        Assert.Equal(
            [new NearMiss(header, "SQ1")],
            NearMissSymbols.Of(["Email", header, "SQ2"], ["SQ1", "SQ2", "SQ10"])
        );

    [Theory]
    [InlineData("SQ1")]
    [InlineData("sq1")]
    [InlineData(" SQ1 ")]
    [InlineData("SQ11")]
    [InlineData("SQ10")]
    [InlineData("SQ")]
    [InlineData("1")]
    [InlineData("")]
    [InlineData("SQ3")]
    [InlineData("XSQ1")]
    [InlineData("CQ1")]
    public void Symbols_and_other_headers_are_no_near_misses(string header) =>
        Assert.Empty(NearMissSymbols.Of([header], ["SQ1", "SQ2"]));

    [Fact]
    public void Without_questions_nothing_is_near() => Assert.Empty(NearMissSymbols.Of(["SQ-1"], []));

    [Fact]
    public void Symbols_that_differ_in_zeros_only_are_both_exact() =>
        Assert.Empty(NearMissSymbols.Of(["SQ1"], ["SQ01", "SQ1"]));

    [Fact]
    public void What_stands_between_the_signs_of_a_symbol_does_not_hide_it() =>
        Prop.ForAll(
                Gen.Elements("-", "_", " ", ".", "\u00A0").Two().ToArbitrary(),
                between => NearMissSymbols.Of([$"S{between.Item1}Q{between.Item2}7"], ["SQ7"]) is [{ Symbol: "SQ7" }]
            )
            .QuickCheckThrowOnFailure();
}
