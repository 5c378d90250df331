using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Values;

public class PlaceholdersTests
{
    [Theory]
    [InlineData("test")]
    [InlineData("TEST")]
    [InlineData(" Test 2")]
    [InlineData("test-test")]
    [InlineData("asdf")]
    [InlineData("Asdfgh")]
    [InlineData("qwerty")]
    [InlineData("n/a")]
    [InlineData("N.A.")]
    [InlineData("#N/A")]
    [InlineData("none")]
    [InlineData("unknown")]
    [InlineData("xx")]
    [InlineData("XXX")]
    [InlineData("aaaa")]
    [InlineData("First Name")]
    [InlineData("last_name")]
    [InlineData("Not Provided")]
    [InlineData("<null>")]
    [InlineData("(blank)")]
    [InlineData("-")]
    [InlineData("...")]
    [InlineData("123")]
    public void What_was_typed_to_get_past_a_form_is_a_placeholder(string name) =>
        Assert.True(Placeholders.IsPlaceholder(name));

    [Theory]
    [InlineData("Null")]
    [InlineData("Nan")]
    [InlineData("Na")]
    [InlineData("Tester")]
    [InlineData("Testa")]
    [InlineData("Sample")]
    [InlineData("Blank")]
    [InlineData("Doe")]
    [InlineData("Foo")]
    [InlineData("Bar")]
    [InlineData("Abcde")]
    [InlineData("Anon")]
    [InlineData("X")]
    [InlineData("O")]
    [InlineData("Ng")]
    [InlineData("III")]
    [InlineData("李")]
    [InlineData("𠮷")]
    [InlineData("Владимир")]
    public void A_name_that_people_have_is_none(string name) => Assert.False(Placeholders.IsPlaceholder(name));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_name_is_missing_and_no_placeholder(string name) =>
        Assert.False(Placeholders.IsPlaceholder(name));
}
