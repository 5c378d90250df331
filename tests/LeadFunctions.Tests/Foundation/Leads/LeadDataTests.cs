using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Leads;

public class LeadDataTests
{
    private static readonly Dictionary<string, Func<LeadData, LeadData>> Changes = new()
    {
        ["email"] = d => d with { Email = "bob@example.com" },
        ["first name"] = d => d with { FirstName = "Anne" },
        ["last name"] = d => d with { LastName = "Leeds" },
        ["company"] = d => d with { Company = "Fabrikam" },
        ["job title"] = d => d with { JobTitle = "CIO" },
        ["country"] = d => d with { Country = "CA" },
        ["company size"] = d => d with { CompanySize = null },
        ["category"] = d => d with { Category = Sample.Erp },
        ["lead code"] = d => d with { LeadCode = Sample.LeadCode },
        ["phone"] = d => d with { Phone = "555 0101" },
        ["lead date"] = d => d with { LeadDate = null },
        ["answer"] = d => d with { Answers = new Dictionary<string, string> { ["Notes"] = "asked for a mail" } },
        ["answers"] = d => d with { Answers = new Dictionary<string, string>() },
    };

    public static TheoryData<string> ChangeNames => [.. Changes.Keys];

    [Fact]
    public void Rows_that_say_the_same_have_the_same_hash() =>
        Assert.Equal(
            Sample.Data.ContentHash(),
            (
                Sample.Data with
                {
                    Answers = new SortedDictionary<string, string> { ["Notes"] = "asked for a call" },
                }
            ).ContentHash()
        );

    [Theory]
    [MemberData(nameof(ChangeNames))]
    public void A_correction_of_any_value_changes_the_hash(string what) =>
        Assert.NotEqual(Sample.Data.ContentHash(), Changes[what](Sample.Data).ContentHash());

    [Fact]
    public void The_form_of_a_content_hash_never_changes() =>
        Assert.Matches("^[0-9a-f]{24}$", Sample.Data.ContentHash());

    [Fact]
    public void Values_survive_storing()
    {
        var stored = Json.Read<LeadData>(Json.Write(Sample.Data));
        Assert.Equal(Sample.Data.ContentHash(), stored.ContentHash());
        Assert.Equal(Sample.Data, stored with { Answers = Sample.Data.Answers });
    }
}
