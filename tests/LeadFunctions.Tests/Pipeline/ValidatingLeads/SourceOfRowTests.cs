using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Pipeline.ValidatingLeads;
using LeadFunctions.Privacy.ExportingPeople;

namespace LeadFunctions.Tests.Pipeline.ValidatingLeads;

/// <summary>What rows say of where they come from.</summary>
public sealed class SourceOfRowTests
{
    private static readonly (string Header, string Text)[] Good =
    [
        ("Email", "ann.lee@example.com"),
        ("First Name", "Ann"),
        ("Last Name", "Lee"),
        ("Company", "Contoso"),
        ("Job Title", "CIO"),
        ("Country", "United Kingdom"),
        ("Category", "crm"),
    ];

    [Fact]
    public void Is_kept_as_it_came_and_wins_no_field_of_the_person()
    {
        var (lead, _) = Validate([
            .. Good,
            ("Publisher", "Tech & Daily ✓"),
            ("Quelle 7", "Newsletter"),
            ("Asset", "Backups, explained"),
            ("URL", "https://assets.example/backups"),
            ("utm_source", "北京+%20 \"x\""),
            ("Consent Text", "I agree."),
            ("Opt-in Timestamp", ""),
            ("Notes", "kept"),
        ]);
        Assert.Equal(
            [
                (Field.Asset, "Backups, explained"),
                (Field.Channel, "Newsletter"),
                (Field.ConsentText, "I agree."),
                (Field.Publisher, "Tech & Daily ✓"),
                (Field.UtmSource, "北京+%20 \"x\""),
            ],
            lead.Data!.Origin!.Select(o => (o.Key, o.Value))
        );
        Assert.Equal(["Notes"], lead.Data.Answers.Keys);
        Assert.Equal(
            (SourceKind.Outbound, SourceVehicle.Email, "e-mail by channel", "Tech & Daily ✓"),
            (lead.Source!.Kind, lead.Source.Vehicle, lead.Source.Rule, lead.Source.SubSource)
        );
        Assert.Equal(Intake.Usable, lead.Intake);
    }

    [Fact]
    public void Long_texts_and_leftovers_of_tools_make_no_row_unusable()
    {
        var (lead, _) = Validate([
            .. Good,
            ("Consent Text", new string('x', 4_000)),
            ("UTM Term", "{{keyword}}"),
            ("Channel", "(not set)"),
        ]);
        Assert.Equal(Intake.Usable, lead.Intake);
        Assert.Equal([Field.ConsentText], lead.Data!.Origin!.Keys);
    }

    [Fact]
    public void An_unusable_row_has_a_source_too()
    {
        var (lead, _) = Validate([("Email", "nobody"), ("Channel", "Webinar"), ("List", "Autumn")]);
        Assert.Equal(Intake.Unusable, lead.Intake);
        Assert.Equal((SourceKind.Event, "Autumn"), (lead.Source!.Kind, lead.Source.SubSource));
    }

    [Fact]
    public void A_question_that_is_named_as_a_source_is_answered_all_the_same()
    {
        var asking = Sample.Campaign with
        {
            SmarterQuestions =
            [
                new()
                {
                    Symbol = "channel",
                    Text = "How shall we call?",
                    Answers = ["Phone", "Mail"],
                },
            ],
        };
        var (lead, _) = Validate([.. Good, ("Channel", "Phone")], asking);
        Assert.Equal([new("Channel", "Phone")], lead.Data!.Answers);
        Assert.Equal("Phone", lead.Data.Origin![Field.Channel]);
    }

    [Fact]
    public void An_export_tells_the_person_of_it()
    {
        var (lead, _) = Validate([.. Good, ("utm_source", "techdaily"), ("Consent Date", "2026-11-17")]);
        var told = RowInWords.Understood(lead.Data).Select(v => $"{v.Name}: {v.Value}").ToList();
        Assert.Contains("UTM source: techdaily", told);
        Assert.Contains("Time of the consent: 2026-11-17", told);
    }

    private static (Lead Lead, Configuration Settings) Validate(
        (string Header, string Text)[] row,
        Campaign? campaign = null
    )
    {
        var affiliate = Sample.Affiliate with
        {
            Headers = new Dictionary<string, string> { ["Quelle 7"] = Field.Channel },
        };
        var settings = new Configuration([affiliate], [campaign ?? Sample.Campaign], Sample.Categories);
        var columns = ColumnMapping.Of([.. row.Select(c => c.Header)], affiliate);
        var lead = new Lead(new LeadId(Sample.Batch, 1), 2, [.. row.Select(c => c.Text)]);
        return (
            ValidatedRow.Of(
                lead,
                new RowValidator(columns, affiliate, settings, Sample.Noon),
                settings,
                new PersonHash(new byte[32])
            ),
            settings
        );
    }
}
