using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Values;

public class PhoneNumberTests
{
    [Theory]
    // Within the country.
    [InlineData("(415) 555-0123", "US", "+14155550123")]
    [InlineData("1-415-555-0123", "US", "+14155550123")]
    [InlineData("415.555.0123", "CA", "+14155550123")]
    // 00 for +, where nobody dials so.
    [InlineData("001 415 555 0123", "US", "+14155550123")]
    [InlineData("0044 20 7946 0018", "US", "+442079460018")]
    [InlineData("020 7946 0018", "GB", "+442079460018")]
    [InlineData("07911 123456", "GB", "+447911123456")]
    [InlineData("030 / 123 456-78", "DE", "+493012345678")]
    [InlineData("06 12 34 56 78", "FR", "+33612345678")]
    [InlineData("06 1234 5678", "IT", "+390612345678")]
    [InlineData("91 123 45 6", "ES", null)]
    [InlineData("911 23 45 67", "ES", "+34911234567")]
    [InlineData("(11) 91234-5678", "BR", "+5511912345678")]
    [InlineData("011 15-2345-6789", "AR", "+5491123456789")]
    [InlineData("098765 43210", "IN", "+919876543210")]
    // Where nobody writes a zero before them, none is lost.
    [InlineData("2 2123456", "BO", "+59122123456")]
    [InlineData("800 123456", "AE", "+971800123456")]
    // With the calling code, also of another country than the lead's.
    [InlineData("+1 415 555 0123", "US", "+14155550123")]
    [InlineData("+44 (0)20 7946 0018", "GB", "+442079460018")]
    [InlineData("+39 06 1234 5678", "IT", "+390612345678")]
    [InlineData("+49 30 12345678", "US", "+493012345678")]
    [InlineData("+44 20 7946 0018", "", "+442079460018")]
    [InlineData("0049 30 12345678", "DE", "+493012345678")]
    [InlineData("011 44 20 7946 0018", "US", "+442079460018")]
    [InlineData("447912345678", "GB", "+447912345678")]
    [InlineData("4930123456", "DE", "+4930123456")]
    [InlineData("tel:+14155550123", "US", "+14155550123")]
    [InlineData("+1 415 555 0123 / +1 415 555 0124", "US", "+14155550123")]
    [InlineData("415 555 0123, 415 555 0124", "US", "+14155550123")]
    [InlineData("(415) 555-0123 or (415) 555-0124", "US", "+14155550123")]
    [InlineData("+14155550123 +14155550124", "US", "+14155550123")]
    [InlineData("020 7946 0018 / 07700 900123", "GB", "+442079460018")]
    [InlineData("0711 / 5550-123", "DE", "+497115550123")]
    [InlineData("0044 20 7946 0018", "", "+442079460018")]
    [InlineData("４１５－５５５－０１２３", "US", "+14155550123")]
    [InlineData("415‐555‐0123", "US", "+14155550123")]
    [InlineData("Mobile: +1 415 555 0123", "US", "+14155550123")]
    [InlineData("+1 415 555 0123 (work)", "US", "+14155550123")]
    // Not certain.
    [InlineData("Fax: +1 415 555 0123", "US", null)]
    [InlineData("415 555 0123 / none", "US", null)]
    [InlineData("555 0100", "US", null)]
    [InlineData("555 0100", "DE", null)]
    [InlineData("30 12345678", "DE", null)]
    [InlineData("98765 43210", "IN", null)]
    [InlineData("800 123 4567", "AR", null)]
    [InlineData("0800 12345", "AL", null)]
    [InlineData("1-800-FLOWERS", "US", null)]
    [InlineData("0802 123 4567/4567", "NG", null)]
    [InlineData("415 555 0123 x12", "US", null)]
    [InlineData("415-555-0123/0124", "US", null)]
    [InlineData("020 7946 0018", "", null)]
    [InlineData("+999 123 456 789", "US", null)]
    [InlineData("+", "US", null)]
    [InlineData("+1", "US", null)]
    [InlineData("0", "DE", null)]
    [InlineData("ask reception", "US", null)]
    [InlineData("", "US", null)]
    [InlineData("020 7946 0018", "XX", null)]
    public void A_number_becomes_e164_where_it_is_certain_which_is_meant(string text, string country, string? number) =>
        Assert.Equal(number, PhoneNumber.E164(text, country));

    [Fact]
    public void What_was_normalised_stays_as_it_is()
    {
        foreach (
            var number in new[] { "+14155550123", "+442079460018", "+493012345678", "+390612345678", "+5491123456789" }
        )
        foreach (var country in new[] { "US", "DE", "GB", "IT", "AR", "" })
            Assert.Equal(number, PhoneNumber.E164(number, country));
    }
}
