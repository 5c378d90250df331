using System.Text.Json;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Leads;

public class IdTests
{
    [Theory]
    [InlineData("infuse-media")]
    [InlineData("s2w")]
    [InlineData("a1")]
    [InlineData("1234567890123456789012345678901234567890")]
    public void A_sound_affiliate_name_round_trips(string text) => RoundTrips<AffiliateName>(text, AffiliateName.Parse);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("-a")]
    [InlineData("Infuse")]
    [InlineData("infuse media")]
    [InlineData("infuse/media")]
    [InlineData("../etc")]
    [InlineData("infuse-media\n")]
    [InlineData("ünfuse")]
    [InlineData("12345678901234567890123456789012345678901")]
    public void A_bad_affiliate_name_is_refused(string? text) => Refuses(text, AffiliateName.Parse);

    [Theory]
    [InlineData("crm")]
    [InlineData("project-management")]
    public void A_sound_category_id_round_trips(string text) => RoundTrips<CategoryId>(text, CategoryId.Parse);

    [Theory]
    [InlineData(null)]
    [InlineData("c")]
    [InlineData("CRM")]
    [InlineData("crm|erp")]
    [InlineData("crm\n")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901")]
    public void A_bad_category_id_is_refused(string? text) => Refuses(text, CategoryId.Parse);

    [Theory]
    [InlineData("INT-FFA-ESF-2541")]
    [InlineData("A-B")]
    public void A_sound_lead_code_round_trips(string text) => RoundTrips<LeadCode>(text, LeadCode.Parse);

    [Theory]
    [InlineData("INT–FFA–ESF–2541")]
    [InlineData("INT‐FFA‐ESF‐2541")]
    [InlineData("int‑ffa—esf−2541")]
    public void Any_kind_of_dash_joins_a_lead_code(string text) =>
        Assert.Equal("INT-FFA-ESF-2541", LeadCode.Parse(text).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("INT")]
    [InlineData("INT--FFA")]
    [InlineData("INT-FFA-")]
    [InlineData("INT/FFA")]
    [InlineData("INT-FFA|1")]
    [InlineData("ÏNT-FFA")]
    [InlineData("A-12345678901234567890123456789012345678901234567890123456789012")]
    public void A_bad_lead_code_is_refused(string? text) => Refuses(text, LeadCode.Parse);

    [Theory]
    [InlineData("int-ffa-esf-2541")]
    [InlineData(" INT-FFA-ESF-2541\t")]
    public void Case_and_outer_spaces_of_a_lead_code_do_not_matter(string text) =>
        Assert.Equal(Sample.LeadCode, LeadCode.Parse(text));

    [Fact]
    public void A_sound_person_id_round_trips() =>
        RoundTrips<PersonId>("0f1e2d3c4b5a69788796a5b4c3d2e1f0", PersonId.Parse);

    [Theory]
    [InlineData(null)]
    [InlineData("0f1e2d3c4b5a69788796a5b4c3d2e1f")]
    [InlineData("0F1E2D3C4B5A69788796A5B4C3D2E1F0")]
    [InlineData("0f1e2d3c4b5a69788796a5b4c3d2e1f0\n")]
    [InlineData("ann.lee@example.com")]
    public void A_bad_person_id_is_refused(string? text) => Refuses(text, PersonId.Parse);

    [Fact]
    public void A_refused_person_id_is_not_repeated_in_the_message() =>
        Assert.DoesNotContain(
            "ann",
            Assert.Throws<FormatException>(() => PersonId.Parse("ann.lee@example.com")).Message
        );

    [Fact]
    public void A_person_is_the_same_by_every_spelling_of_the_address_and_a_stranger_with_another_key()
    {
        Assert.True(EmailAddress.TryParse("Ann.Lee@Example.com ", out var spelled));
        Assert.True(EmailAddress.TryParse("ann.lee@example.com", out var plain));
        var (one, other) = (
            new PersonHash([.. "a secret of sixteen"u8]),
            new PersonHash([.. "another secret of sixteen"u8])
        );
        Assert.Equal(one.Of(plain), one.Of(spelled));
        Assert.NotEqual(one.Of(plain), other.Of(plain));
    }

    [Fact]
    public void People_are_spread_over_all_buckets() =>
        Assert.Equal(
            Enumerable.Range(0, PersonId.Buckets),
            Enumerable
                .Range(0, 256)
                .Select(i => PersonId.Parse($"{i:x2}{new string('0', 30)}").Bucket)
                .Distinct()
                .Order()
        );

    [Fact]
    public void An_id_can_be_the_key_of_a_json_object()
    {
        var places = new Dictionary<LeadCode, int> { [Sample.LeadCode] = 7 };
        Assert.Equal("""{"INT-FFA-ESF-2541":7}""", Json.Write(places));
        Assert.Equal(places, Json.Read<Dictionary<LeadCode, int>>(Json.Write(places)));
    }

    internal static void RoundTrips<T>(string text, Func<string, T> parse)
    {
        var id = parse(text);
        Assert.Equal(text, id!.ToString());
        Assert.Equal($"\"{text}\"", Json.Write(id));
        Assert.Equal(id, Json.Read<T>(Json.Write(id)));
    }

    internal static void Refuses<T>(string? text, Func<string, T> parse)
    {
        Assert.Throws<FormatException>(() => parse(text!));
        Assert.Throws<JsonException>(() => Json.Read<T>(Json.Write(text ?? "")));
    }
}
