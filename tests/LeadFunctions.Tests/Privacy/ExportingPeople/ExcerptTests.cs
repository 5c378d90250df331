using LeadFunctions.Privacy.ExportingPeople;

namespace LeadFunctions.Tests.Privacy.ExportingPeople;

/// <summary>An export tells what a file says of the person, in words, and nothing of others.</summary>
public class ExcerptTests
{
    private static readonly Excerpt Excerpt = new(["ann@example.com"]);

    [Fact]
    public void Of_a_table_the_persons_rows_with_the_names_of_the_columns() =>
        Assert.Equal(
            ["Email: ann@example.com; Name: Ann, \"the\" Lee"],
            Excerpt.Of(
                "a.csv",
                "\uFEFFEmail,Name,Phone\r\nbob@example.com,Bob,1\r\nann@example.com,\"Ann, \"\"the\"\" Lee\",\r\njoann@example.com,Jo,2\r\n"
            )
        );

    [Fact]
    public void Of_json_the_innermost_things_that_name_the_person() =>
        Assert.Equal(
            ["email: Ann@Example.com; name: Ann"],
            Excerpt.Of(
                "a.json",
                """{ "run": "1", "leads": [ { "email": "bob@example.com" }, { "email": "Ann@Example.com", "name": "Ann" } ] }"""
            )
        );

    [Fact]
    public void Of_other_texts_the_lines_without_markup() =>
        Assert.Equal(
            ["row 3 ann@example.com & more"],
            Excerpt.Of(
                "a.html",
                "<p>row 2 bob@example.com</p>\n<tr><td>row 3</td>  <td>ann@example.com &amp; more</td></tr>\n"
            )
        );

    [Theory]
    [InlineData("a.csv", "")]
    [InlineData("a.json", "")]
    [InlineData("a.txt", "nobody")]
    public void Of_what_does_not_name_the_person_nothing(string path, string text) =>
        Assert.Empty(Excerpt.Of(path, text));

    [Fact]
    public void Broken_json_is_read_as_text() =>
        Assert.Equal(
            ["{ \"email\": \"ann@example.com\","],
            Excerpt.Of("a.json", "{ \"email\": \"ann@example.com\",\n")
        );
}
