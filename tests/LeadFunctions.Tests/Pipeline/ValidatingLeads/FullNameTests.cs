using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Pipeline.ValidatingLeads;

namespace LeadFunctions.Tests.Pipeline.ValidatingLeads;

public class FullNameTests
{
    [Theory]
    [InlineData("Ann Lee", "Ann", "Lee")]
    [InlineData("  Ann   Lee ", "Ann", "Lee")]
    [InlineData("Lee, Ann", "Ann", "Lee")]
    [InlineData("García López, Juan", "Juan", "García López")]
    [InlineData("Lee, Mary Ann", "Mary Ann", "Lee")]
    [InlineData("Ann van der Berg", "Ann", "van der Berg")]
    [InlineData("van der Berg, Ann", "Ann", "van der Berg")]
    [InlineData("Berg, Ann van der", "Ann", "van der Berg")]
    [InlineData("Maria da Silva Santos", "Maria", "da Silva Santos")]
    [InlineData("John F. Kennedy", "John F.", "Kennedy")]
    [InlineData("J. R. R. Tolkien", "J. R. R.", "Tolkien")]
    [InlineData("Dr. Ann Lee", "Ann", "Lee")]
    [InlineData("Herr Prof. Dr. Jürgen Weiß", "Jürgen", "Weiß")]
    [InlineData("Mr. Bob Lee Jr.", "Bob", "Lee")]
    [InlineData("Ann Lee, Ph.D.", "Ann", "Lee")]
    [InlineData("Ann Lee, MBA, PMP", "Ann", "Lee")]
    [InlineData("Lee, Dr. Ann", "Ann", "Lee")]
    [InlineData("Jack Ma", "Jack", "Ma")]
    [InlineData("Jean DUPONT", "Jean", "DUPONT")]
    [InlineData("ANN LEE", "ANN", "LEE")]
    [InlineData("Anne-Marie O'Neill", "Anne-Marie", "O'Neill")]
    public void A_name_is_split_where_that_is_certain(string full, string first, string last) =>
        Assert.Equal((first, last), FullName.Split(full));

    [Theory]
    [InlineData("Prince", "Prince")]
    [InlineData("Dr. Lee", "Lee")]
    [InlineData("Juan García López", null)]
    [InlineData("DUPONT Jean", null)]
    [InlineData("Lee, Ann, Contoso", null)]
    [InlineData("Dr.", null)]
    [InlineData(",", null)]
    [InlineData("", null)]
    public void Other_names_are_not_guessed(string full, string? first) =>
        Assert.Equal((first, null), FullName.Split(full));

    [Fact]
    public void No_text_breaks_it_and_no_part_is_made_up()
    {
        var texts = Gen.Elements("Ann", "Lee", "van", "der", "Dr.", "Jr", ",", " ", "  ", "F.", "李", "\u00A0")
            .ListOf()
            .Select(string.Concat);
        Prop.ForAll(
                texts.ToArbitrary(),
                text =>
                {
                    var (first, last) = FullName.Split(text);
                    return $"{first} {last}"
                            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                            .All(w => text.Contains(w, StringComparison.Ordinal))
                        && first != ""
                        && last != "";
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }
}
