using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Pipeline.ValidatingLeads;

namespace LeadFunctions.Tests.Foundation.Values;

public class DatesTests
{
    private const string Day = "2026-11-21";

    [Theory]
    [InlineData("2026-11-21")]
    [InlineData(" 2026-11-21 ")]
    [InlineData("2026/11/21")]
    [InlineData("2026.11.21")]
    [InlineData("20261121")]
    [InlineData("21 Nov 2026")]
    [InlineData("21-Nov-2026")]
    [InlineData("21 november 2026")]
    [InlineData("Nov 21, 2026")]
    [InlineData("November 21, 2026")]
    [InlineData("2026-11-21 9:05")]
    [InlineData("2026-11-21 23:59:59")]
    [InlineData("2026-11-21T23:59:59")]
    [InlineData("2026-11-21T23:59:59Z")]
    [InlineData("2026-11-21T23:59:59.1234567Z")]
    [InlineData("11/21/2026")]
    [InlineData("11/21/2026 3:05 PM")]
    [InlineData("11/21/2026 3:05:00 PM")]
    [InlineData("Nov 21, 2026 08:15 AM")]
    [InlineData("21-Nov-2026 08:15:00")]
    [InlineData("21.11.2026 14:30:00")]
    [InlineData("21/11/2026")]
    [InlineData("21.11.2026")]
    [InlineData("21.11.2026 14:30")]
    [InlineData("21-Nov-26")]
    [InlineData("21.11.2026 14:30 Uhr")]
    [InlineData("11/21/2026 10:55:00 PM")]
    [InlineData("21/11/2026  10:55:00 p.m.")]
    [InlineData("11/21/2026 8:15 AM EST")]
    [InlineData("Sat, 21 Nov 2026 08:15:00 +0100")]
    [InlineData("Sat Nov 21 2026 08:15:00 GMT+0100 (Central European Standard Time)")]
    [InlineData("Sat Nov 21 08:15:00 EST 2026")]
    [InlineData("Saturday, 21st of November 2026 at 8 pm")]
    [InlineData("November 21st, 2026")]
    [InlineData("21. November 2026")]
    [InlineData("Samstag, den 21. Nov. 2026 um 08:15")]
    [InlineData("21 novembre 2026")]
    [InlineData("sam. 21 nov. 2026 à 08h15")]
    [InlineData("21 de noviembre de 2026")]
    [InlineData("21 novembro 2026")]
    [InlineData("2026 Nov 21")]
    [InlineData("20261121T081500Z")]
    [InlineData("20261121 081500")]
    [InlineData("2026年11月21日")]
    [InlineData("2026-11-21T08:15:00.000+0000")]
    [InlineData("2026-11-21 08:15:00.1234567 +00:00")]
    [InlineData("Sat Nov 21 08:15:00 +0000 2026")]
    [InlineData("21-NOV-26 08.15.00.000000000 AM")]
    [InlineData("21.11.2026 08.15")]
    [InlineData("21. november 2026 kl. 08.15")]
    [InlineData("2026-11-21 08:15:00 +0000 UTC")]
    [InlineData("2026-11-21 08:15:00 (GMT-05:00)")]
    [InlineData("November 21, 2026 @ 8:15 am")]
    [InlineData("2026-11-21T08:15+01:00[Europe/Berlin]")]
    [InlineData("samedi 21 novembre 2026 à 8h")]
    [InlineData("21 novembre 2026 alle ore 08:15")]
    [InlineData("21 de novembro de 2026 às 08:15")]
    [InlineData("2026년 11월 21일")]
    [InlineData("2026. 11. 21. 오전 8:15:00")]
    [InlineData("2026年11月21日(土)")]
    [InlineData("2026/11/21 上午 8:15:00")]
    [InlineData("21 ноября 2026 г.")]
    [InlineData("21 нояб. 2026")]
    [InlineData("21 Kasım 2026")]
    [InlineData("21. listopadu 2026")]
    [InlineData("21.11.2026 r.")]
    [InlineData("sabato 21 novembre 2026")]
    [InlineData("zaterdag 21 november 2026")]
    [InlineData("za 21 nov. 2026")]
    [InlineData("sábado, 21 de novembro de 2026")]
    [InlineData("lørdag 21. november 2026")]
    [InlineData("суббота, 21 ноября 2026 г.")]
    [InlineData("2026-11-21 (Sat)")]
    [InlineData("2026-11-21 (Sat.) 08:15")]
    [InlineData("2026年11月21日 8時15分")]
    [InlineData("2026年11月21日 土曜日 午後8時15分30秒")]
    [InlineData("2026년 11월 21일 8시 15분")]
    public void A_date_that_can_mean_one_day_only_is_read(string text) =>
        Assert.Equal(DateOnly.Parse(Day), Dates.Read(text, null));

    [Theory]
    [InlineData("3 maj 2026", 5)]
    [InlineData("3. marts 2026", 3)]
    [InlineData("3 augusti 2026", 8)]
    [InlineData("3. desember 2026", 12)]
    [InlineData("3 października 2026", 10)]
    [InlineData("3 мая 2026", 5)]
    [InlineData("3 Şubat 2026", 2)]
    [InlineData("3. marraskuuta 2026", 11)]
    [InlineData("2026. augusztus 3.", 8)]
    [InlineData("3. októbra 2026", 10)]
    [InlineData("3 noiembrie 2026", 11)]
    [InlineData("3 листопада 2026 р.", 11)]
    [InlineData("3 Νοεμβρίου 2026", 11)]
    [InlineData("3-paź-26", 10)]
    [InlineData("3-haz-26", 6)]
    [InlineData("２０２６/０６/０３", 6)]
    public void A_month_is_known_in_other_languages(string text, int month) =>
        Assert.Equal(new DateOnly(2026, month, 3), Dates.Read(text, null));

    [Theory]
    [InlineData("martedì 17 novembre 2026")]
    [InlineData("dinsdag 17 november 2026")]
    [InlineData("terça-feira, 17 de novembro de 2026")]
    [InlineData("ter. 17 nov. 2026")]
    [InlineData("2026-11-17 (Tue)")]
    [InlineData("mar 17 nov 2026")]
    [InlineData("tirsdag den 17. november 2026")]
    [InlineData("wtorek 17.11.2026")]
    [InlineData("вторник, 17 ноября 2026 г.")]
    public void A_weekday_before_or_behind_a_date_is_passed_over(string text) =>
        Assert.Equal(new DateOnly(2026, 11, 17), Dates.Read(text, null));

    [Theory]
    [InlineData("2026-11-21T23:30:00-08:00")]
    [InlineData("2026-11-21T00:30:00+14:00")]
    [InlineData("2026-11-21T00:30:00.5+02:00")]
    public void A_time_with_an_offset_has_the_day_that_it_says_wherever_it_is_read(string text) =>
        Assert.Equal(DateOnly.Parse(Day), Dates.Read(text, null));

    [Theory]
    [InlineData("03/04/2026")]
    [InlineData("3-4-2026")]
    [InlineData("03.04.2026")]
    [InlineData("03/04/2026 10:00")]
    public void A_date_that_could_mean_two_days_is_read_as_the_affiliate_says_and_never_guessed(string text)
    {
        Assert.Null(Dates.Read(text, null));
        Assert.Equal(new DateOnly(2026, 3, 4), Dates.Read(text, DateOrder.MonthFirst));
        Assert.Equal(new DateOnly(2026, 4, 3), Dates.Read(text, DateOrder.DayFirst));
    }

    [Fact]
    public void The_same_number_for_day_and_month_is_not_ambiguous() =>
        Assert.Equal(new DateOnly(2026, 4, 4), Dates.Read("04/04/2026", null));

    [Theory]
    [InlineData("11/21/2026", "DayFirst")]
    [InlineData("21/11/2026", "MonthFirst")]
    public void A_date_against_the_affiliates_order_is_not_turned_round(string text, string order) =>
        Assert.Null(Dates.Read(text, Enum.Parse<DateOrder>(order)));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2026-02-30")]
    [InlineData("30/02/2026")]
    [InlineData("21/11/26")]
    [InlineData("1763367300")]
    [InlineData("Nov 2026")]
    [InlineData("21 Nov")]
    [InlineData("26 21 Nov")]
    [InlineData("31 Nov 2026")]
    [InlineData("21 Novembr 2026")]
    [InlineData("11/21/2026 25:00")]
    [InlineData("2026-W47-6")]
    [InlineData("21 Nov 2026 and more")]
    [InlineData("-2026-11-21-3")]
    [InlineData("46347")]
    [InlineData("Nov-50")]
    [InlineData("2026-11")]
    [InlineData("2026-11-21T25:00:00Z")]
    [InlineData("21 listopada 2026")]
    [InlineData("21.11 08.15")]
    [InlineData("21/11/2026 - 22/11/2026")]
    [InlineData("2026-11-21 (early)")]
    [InlineData("2026年11月21日 25時15分")]
    [InlineData("21 Nov 2026 (3)")]
    public void What_is_no_whole_date_is_not_read(string text) => Assert.Null(Dates.Read(text, DateOrder.DayFirst));

    [Theory]
    [InlineData("2026-11-18", null)]
    [InlineData("2026-11-19", null)]
    [InlineData("2026-11-20", "LeadDateInFuture")]
    [InlineData("2026-10-19", null)]
    [InlineData("2026-10-18", "LeadDateTooOld")]
    [InlineData(null, "LeadDateNotRecognised")]
    public void A_lead_is_neither_of_the_future_nor_older_than_the_affiliates_limit(string? day, string? fault) =>
        Assert.Equal(
            fault,
            LeadDateRule.Fault("text", day is null ? null : DateOnly.Parse(day), 30, Sample.Noon)?.Code.ToString()
        );

    [Theory]
    [InlineData("17.11.2026", "MonthFirst", "month first")]
    [InlineData("11/17/2026", "DayFirst", "day first")]
    [InlineData("17.11.2026", "DayFirst", null)]
    [InlineData("40.40.2026", "MonthFirst", null)]
    [InlineData("soon", "DayFirst", null)]
    [InlineData("03/04/2026", null, null)]
    public void A_date_in_the_order_that_is_not_agreed_is_told_with_the_one_that_is(
        string text,
        string? order,
        string? agreed
    )
    {
        DateOrder? agreedOrder = order is null ? null : Enum.Parse<DateOrder>(order);
        var date = Dates.Read(text, agreedOrder);
        Assert.Equal(agreed, LeadDateRule.Fault(text, date, 30, Sample.Noon, agreedOrder)?.Hint);
    }

    [Fact]
    public void A_refused_date_is_told_with_the_days_that_are_taken() =>
        Assert.Equal(
            new Reason(ReasonCode.LeadDateTooOld, Field.LeadDate, "1 Jan 2026", "a day from 2026-10-19 on"),
            LeadDateRule.Fault("1 Jan 2026", new DateOnly(2026, 1, 1), 30, Sample.Noon)
        );
}
