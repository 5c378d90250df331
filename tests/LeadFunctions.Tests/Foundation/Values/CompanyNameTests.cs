using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Values;

public class CompanyNameTests
{
    [Theory]
    [InlineData(
        "contoso",
        "Contoso",
        "CONTOSO, Inc.",
        "The Contoso Corp.",
        "Contoso GmbH & Co. KG",
        "Contoso S.A.",
        "Contoso Pty Ltd",
        "Contoso, L.L.C.",
        "Contóso Oy"
    )]
    [InlineData("mullersohne", "Müller & Söhne GmbH und Co. KG", "Muller Söhne")]
    [InlineData("blackanddecker", "Black & Decker", "Black and Decker Corporation")]
    [InlineData("amazoncom", "Amazon.com", "Amazon.com, Inc.")]
    [InlineData("limitedbrands", "Limited Brands Inc")]
    public void Legal_forms_case_accents_and_punctuation_make_no_difference(string key, params string[] names) =>
        Assert.All(
            names,
            name =>
                Assert.Contains(
                    CompanyName.KeyOf(name),
                    new[] { key, key.Replace("sohne", "andsohne", StringComparison.Ordinal) }
                )
        );

    [Theory]
    [InlineData("SE", "se")]
    [InlineData("The Company", "company")]
    [InlineData("AG", "ag")]
    [InlineData("—", "")]
    public void A_name_that_is_nothing_but_a_legal_form_keeps_it(string name, string key) =>
        Assert.Equal(key, CompanyName.KeyOf(name));

    [Theory]
    [InlineData("Contoso", "Contoso Media")]
    [InlineData("Black and Decker", "Black")]
    [InlineData("Cola Co", "Coca Cola")]
    public void Different_companies_stay_different(string one, string other) =>
        Assert.NotEqual(CompanyName.KeyOf(one), CompanyName.KeyOf(other));

    [Fact]
    public void Any_text_has_a_key_and_a_legal_form_behind_a_plain_name_changes_nothing() =>
        Prop.ForAll<NonNull<string>>(text =>
                CompanyName.KeyOf(text.Get) is not null
                && Folded.Key(text.Get) is var plain
                && CompanyName.KeyOf($"contoso{plain} Ltd") == $"contoso{plain}"
            )
            .QuickCheckThrowOnFailure();
}
