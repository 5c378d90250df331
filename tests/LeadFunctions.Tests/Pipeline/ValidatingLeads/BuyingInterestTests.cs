using LeadFunctions.Pipeline.ValidatingLeads;

namespace LeadFunctions.Tests.Pipeline.ValidatingLeads;

public class BuyingInterestTests
{
    [Theory]
    [InlineData("Yes", true)]
    [InlineData(" TRUE ", true)]
    [InlineData("1", true)]
    [InlineData("x", true)]
    [InlineData("Ja", true)]
    [InlineData("Oui", true)]
    [InlineData("Sí", true)]
    [InlineData("No", false)]
    [InlineData("nein", false)]
    [InlineData("0", false)]
    [InlineData("", false)]
    [InlineData("yes, but not now", false)]
    public void Who_asks_to_be_contacted_says_yes(string cell, bool asks) =>
        Assert.Equal(asks, BuyingInterest.AsksForContact(cell));

    [Theory]
    [InlineData("Within 3 months", 3)]
    [InlineData("0-3 Months", 3)]
    [InlineData("<3months", 3)]
    [InlineData("3–6 months", 6)]
    [InlineData("6 to 12 months", 12)]
    [InlineData("1 year", 12)]
    [InlineData("Next quarter: 1 quarter", 3)]
    [InlineData("Immediately", 1)]
    [InlineData("ASAP", 1)]
    [InlineData("2 weeks", 1)]
    [InlineData("90 days", 3)]
    [InlineData("12+ months", 13)]
    [InlineData("More than 12 months", 13)]
    [InlineData("Innerhalb von 6 Monaten", 6)]
    [InlineData("sofort", 1)]
    [InlineData("mehr als 12 Monate", 13)]
    [InlineData("3 à 6 mois", 6)]
    [InlineData("plus de 12 mois", 13)]
    [InlineData("1 año", 12)]
    [InlineData("de 3 a 6 meses", 6)]
    [InlineData("No plans", null)]
    [InlineData("not sure", null)]
    [InlineData("kein Projekt in 6 Monaten", null)]
    [InlineData("Q3", null)]
    [InlineData("soon", null)]
    [InlineData("٣ months", null)]
    [InlineData("", null)]
    public void A_time_frame_is_the_end_of_what_is_said(string cell, int? months) =>
        Assert.Equal(months, BuyingInterest.Months(cell));
}
