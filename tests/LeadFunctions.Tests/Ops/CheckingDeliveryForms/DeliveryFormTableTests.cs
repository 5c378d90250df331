using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Ops.CheckingDeliveryForms;

namespace LeadFunctions.Tests.Ops.CheckingDeliveryForms;

public class DeliveryFormTableTests
{
    private static readonly DateOnly November = new(2026, 11, 1);
    private static readonly Affiliate DayFirst = Sample.Affiliate with { DateOrder = DateOrder.DayFirst };

    [Theory]
    [InlineData("Date,Lead Code,Leads\n2026-11-20,INT-FFA-ESF-2541,120\n2026-11-20,,15\n")]
    [InlineData("Leads;Campaign ID;Day\n120;int-ffa-esf-2541;20.11.2026\n15;;20 Nov 2026\n")]
    [InlineData(
        "Delivery form November\n\nDatum\tLead Code\t# of Leads\n20/11/2026\tINT-FFA-ESF-2541\t120\n46346\t\t15.0\n\nTotal\t\t135\n"
    )]
    [InlineData("sep=|\nUpload Date|Program Code|Uploaded\n2026-11-20|INT-FFA-ESF-2541|120\n2026-11-20||15\n")]
    [InlineData("Datum;Kampagnen-ID;Anzahl\n20.11.2026;INT-FFA-ESF-2541;\"120\n20.11.2026;;\"15\n")]
    [InlineData("Date,Lead Code,Leads\n=\"2026-11-20\",=\"INT-FFA-ESF-2541\",=\"120\"\n2026-11-20,,'15\n")]
    [InlineData(
        "Lieferdatum;Lead Code;Leads hochgeladen\n20.11.2026;INT-FFA-ESF-2541;120\n20.11.2026;;15\nSumme;;135\n"
    )]
    [InlineData("Date de livraison;Lead Code;Nb de leads\n20/11/2026;INT-FFA-ESF-2541;120\n20/11/2026;;15\n")]
    public void Columns_come_in_any_order_and_in_the_spellings_of_uploads(string text)
    {
        var form = Read(text);
        Assert.Empty(form.Faults);
        Assert.Equal((120, 15), (form.Counts[Key(20, Sample.LeadCode)], form.Counts[Key(20, null)]));
    }

    [Fact]
    public void A_form_without_a_column_of_lead_codes_counts_leads_without_one() =>
        Assert.Equal(1_200, Read("Date,Leads\n2026-11-20,\"1,200\"\n").Counts[Key(20, null)]);

    [Theory]
    [InlineData("1,200")]
    [InlineData("1.200")]
    [InlineData("1 200")]
    [InlineData("1\u00A0200")]
    [InlineData("1'200")]
    [InlineData("1200.0")]
    public void Thousands_are_parted_as_people_part_them(string count) =>
        Assert.Equal(1_200, Read($"Date,Leads\n2026-11-20,\"{count}\"\n").Counts[Key(20, null)]);

    [Fact]
    public void An_affiliates_own_headers_count() =>
        Assert.Equal(
            7,
            Read(
                "Hochgeladen am,Leads\n2026-11-20,7\n",
                Sample.Affiliate with
                {
                    Headers = new Dictionary<string, string> { ["Hochgeladen am"] = Field.LeadDate },
                }
            ).Counts[Key(20, null)]
        );

    [Theory]
    [InlineData("2026-12-20,,3", "date", "2026-12-20", "a day of 2026-11, as the file is named")]
    [InlineData("yesterday,,3", "date", "yesterday", "a date such as 2026-11-21")]
    [InlineData(",,3", "date", "", "a date such as 2026-11-21")]
    [InlineData(
        "2026-11-20,INT-FFA-ESF-2542,3",
        "lead code",
        "INT-FFA-ESF-2542",
        "a known lead code, such as INT-FFA-ESF-2541"
    )]
    [InlineData("2026-11-20,all,3", "lead code", "all", "a known lead code")]
    [InlineData("2026-11-20,,-3", "leads", "-3", "a whole number from 0")]
    [InlineData("2026-11-20,,1.5", "leads", "1.5", "a whole number from 0")]
    [InlineData("2026-11-20,,many", "leads", "many", "a whole number from 0")]
    [InlineData("2026-11-20,", "leads", "", "a whole number from 0")]
    [InlineData("2026-11-20,,99999999999999999999999", "leads", "99999999999999999999999", "a whole number from 0")]
    [InlineData("2026-11-21,,9", "lead code", "2026-11-21 without lead code again", "row 2 counts")]
    public void A_faulty_row_is_named_by_row_and_column_and_stops_no_other(
        string row,
        string column,
        string found,
        string expected
    )
    {
        var form = Read($"Date,Lead Code,Leads\n2026-11-21,,5\n{row}\n2026-11-22,,6\n");
        var fault = Assert.Single(form.Faults);
        Assert.Equal((3, column, found), (fault.Row, fault.Column, fault.Found));
        Assert.Contains(expected, fault.Expected, StringComparison.Ordinal);
        Assert.Equal((5, 6), (form.Counts[Key(21, null)], form.Counts[Key(22, null)]));
    }

    [Fact]
    public void A_number_under_a_lead_code_that_nobody_knows_is_compared_all_the_same() =>
        Assert.Equal(
            3,
            Read("Date,Lead Code,Leads\n2026-11-20,INT-XXX-9,3\n").Counts[Key(20, LeadCode.Parse("INT-XXX-9"))]
        );

    [Theory]
    [InlineData("")]
    [InlineData("2026-11-20,,3\n")]
    [InlineData("Lead Code,Leads\nINT-FFA-ESF-2541,3\n")]
    [InlineData("Email,First Name\nann@example.com,Ann\n")]
    public void A_form_without_a_header_says_nothing(string text)
    {
        var form = Read(text);
        Assert.False(form.IsRead);
        Assert.NotEmpty(Assert.Single(form.Faults).Found);
    }

    private static DeliveryForm Read(string text, Affiliate? affiliate = null) =>
        Read(System.Text.Encoding.UTF8.GetBytes(text), affiliate);

    private static DeliveryForm Read(byte[] bytes, Affiliate? affiliate = null) =>
        DeliveryFormTable
            .ReadAsync(
                UploadFile.Of(new MemoryStream(bytes), bytes.Length, ReadingLimits.Default),
                "infuse-media/2026-11.csv",
                November,
                Sample.Noon,
                affiliate ?? DayFirst,
                Sample.Configuration(Sample.Campaign),
                default
            )
            .GetAwaiter()
            .GetResult();

    private static FormKey Key(int day, LeadCode? leadCode) => new(new DateOnly(2026, 11, day), leadCode);
}
