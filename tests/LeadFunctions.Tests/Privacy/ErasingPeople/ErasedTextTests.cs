using LeadFunctions.Privacy.ErasingPeople;

namespace LeadFunctions.Tests.Privacy.ErasingPeople;

/// <summary>A person goes out of texts, and others stay to the letter.</summary>
public class ErasedTextTests
{
    private static readonly ErasedText Text = new(
        new Dossier(
            "ann@example.com",
            "Olga",
            ["ann@example.com", "Annabel", "Contoso"],
            ["ann@example.com", "Annabel"]
        )
    );

    [Fact]
    public void Out_of_a_table() =>
        Assert.Equal(
            "Email,Name,Company\r\njoann@example.com,Joann,\"Contoso, Inc\"\r\n,,\r\n",
            Text.In(
                "a.csv",
                "Email,Name,Company\r\njoann@example.com,Joann,\"Contoso, Inc\"\r\nann@example.com,Annabel,Contoso\r\n"
            )
        );

    [Fact]
    public void Out_of_json() =>
        Assert.Equal(
            """{"leads":[{"email":"joann@example.com","name":"Annabel"},{"email":"","name":""}]}""",
            Text.In(
                "a.json",
                """{"leads":[{"email":"joann@example.com","name":"Annabel"},{"email":"ANN@example.com","name":"Annabel"}]}"""
            )
        );

    [Fact]
    public void Out_of_a_list_whose_people_share_what_stands_around_it() =>
        Assert.Equal(
            """{"company":"Contoso","leads":[{"email":"joann@example.com"},{"email":"","of":{"name":"","company":""}}]}""",
            Text.In(
                "a.json",
                """{"company":"Contoso","leads":[{"email":"joann@example.com"},{"email":"ann@example.com","of":{"name":"Annabel","company":"Contoso"}}]}"""
            )
        );

    [Fact]
    public void Out_of_other_text_and_not_out_of_the_address_of_another() =>
        Assert.Equal("joann@example.com and [erased]", Text.In("a.txt", "joann@example.com and ann@example.com"));

    [Theory]
    [InlineData("a.csv", "Email\njoann@example.com\n")]
    [InlineData("a.json", """{ "email" :  "joann@example.com" }""")]
    [InlineData("a.txt", "Annabel wrote nothing")]
    public void What_does_not_tell_of_the_person_stays_to_the_letter(string path, string text) =>
        Assert.Equal(text, Text.In(path, text));
}
