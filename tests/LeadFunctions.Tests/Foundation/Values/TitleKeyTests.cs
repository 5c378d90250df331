using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Values;

public sealed class TitleKeyTests
{
    private static readonly TitleDictionary Dictionary = TitleDictionary.BuiltIn;

    [Theory]
    [InlineData("it director", "IT Director", "Director of IT", "Director, Information Technology", "I.T. Direktor")]
    [InlineData("it head", "Head of IT", "IT Head", "Leiter IT", "Head, Information Technology")]
    [InlineData("chief information officer", "CIO", "Chief Information Officer", "C.I.O.")]
    [InlineData("senior it manager", "Sr. IT Manager", "Senior Manager, IT")]
    [InlineData("it manager", "IT Manager", "Manager IT", "Responsable informatique", "Gerente de TI")]
    [InlineData("assistant", "Assistant to the CIO", "Assistant")]
    public void Titles_that_mean_the_same_have_one_key(string key, params string[] titles) =>
        Assert.All(titles, title => Assert.Equal(key, TitleKey.Of(title, Dictionary)?.Text));

    [Theory]
    [InlineData("former CIO")]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("12345")]
    public void What_says_nothing_of_the_person_has_none(string title) => Assert.Null(TitleKey.Of(title, Dictionary));

    [Theory]
    [InlineData("it director", "it directar", true)]
    [InlineData("tester manager", "tested manager", true)]
    [InlineData("lead engineer", "head engineer", false)]
    [InlineData("it director", "it directors office", false)]
    [InlineData("security engineer", "security enginer", true)]
    [InlineData("security engineer", "secuirty engineer", true)]
    [InlineData("senior security engineer", "security engineer", false)]
    [InlineData("hr manager", "it manager", false)]
    [InlineData("network engineer", "network designer", false)]
    public void Near_spellings_are_one_only_at_one_level(string key, string other, bool near) =>
        Assert.Equal(near, new TitleKey(key).IsNear(new TitleKey(other)));

    /// <summary>Whatever words a title is made of, in any order and with any signs between.</summary>
    [Fact]
    public void An_entry_made_of_a_title_accepts_that_title()
    {
        var words = Gen.Elements(
            "Director",
            "of",
            "IT",
            "Information Technology",
            "Senior",
            "Sr.",
            "VP",
            "Vice President",
            "Sales",
            "the",
            "Assistant",
            "to",
            "CIO",
            "Head",
            "Leiter",
            "Informatik",
            "Responsable",
            "sécurité",
            "Security",
            "&",
            "and",
            "Manager",
            "Mgr",
            "Engineer",
            "C++",
            "Former",
            "Chief",
            "Officer",
            "Data",
            "Group",
            "Interim",
            "Global",
            "EMEA",
            "Lead",
            "Partner",
            "Owner",
            "Trainee",
            "Intern",
            "für",
            "in",
            "Cloud",
            "John",
            "CISO",
            "Dr.",
            "Ops",
            "Geschäftsführer",
            "Advisor",
            "Seeking",
            "ex",
            "2nd",
            "R&D",
            "Netzwerk",
            "Office",
            "Deputy"
        );
        var joints = Gen.Elements(" ", ", ", " - ", "/", " (", ") ", "; ", "-", "  ");
        var titles = words
            .Zip(joints)
            .NonEmptyListOf()
            .Select(parts => string.Concat(parts.Select(p => p.Item1 + p.Item2)));
        Prop.ForAll(
                titles.ToArbitrary(),
                title =>
                    TitleKey.Of(title, Dictionary) is { } key
                        ? TitleKey.Of(TitleParts.Normalised(title), Dictionary) == key
                            && new TitleWords(new TitleRules { Approved = [key.Text], HouseList = false }).Against(
                                new RoutableLead(Sample.Affiliate.Name, Sample.Data with { JobTitle = title })
                            )
                                is null
                        : !TitleParts.Of(title, Dictionary).Own.SelectMany(p => p).Any(TitleRoles.IsRole)
            )
            .QuickCheckThrowOnFailure();
    }
}
