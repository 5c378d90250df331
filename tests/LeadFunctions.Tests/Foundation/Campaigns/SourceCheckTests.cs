using LeadFunctions.Foundation.Campaigns;

namespace LeadFunctions.Tests.Foundation.Campaigns;

public sealed class SourceCheckTests
{
    [Fact]
    public void Rules_that_are_built_in_pass_their_own_check() =>
        Assert.Empty(SourceCheck.Problems(SourceRules.BuiltIn));

    [Fact]
    public void A_file_with_every_field_is_taken()
    {
        var list = Assert.IsType<SourceList>(
            Read(
                """
                { "$schema": "x", "rules": [
                  { "name": "Webinars", "when": { "affiliate": { "is": "s2w" }, "asset": { "contains": ["webinar", "webcast"], "begins": "live" } },
                    "kind": "event", "vehicle": "eventScan", "subSource": "Webinars" },
                  { "name": "rest", "when": { "asset": { "any": true } }, "kind": "Content" } ] }
                """
            ).Document
        );
        Assert.Equal(["Webinars", "rest"], list.Rules.Select(r => r.Name));
    }

    [Theory]
    [InlineData("""{ "rules": [] }""", "$.rules: found no rule, expected at least one")]
    [InlineData("{}", "rules")]
    [InlineData("""{ "rules": null }""", "$.rules")]
    [InlineData("", "expected")]
    [InlineData(
        """{ "rules": [ { "name": "a", "when": { "list": { "is": "x" } }, "kind": "contnet" } ] }""",
        "found 'contnet', expected one of Review, Content, Event, Search, Advertisement, Outbound, Referral, Partner, Unknown; did you mean 'Content'?"
    )]
    [InlineData(
        """{ "rules": [ { "name": "a", "when": { "list": { "is": "x" } }, "kind": "event", "vehicle": "eventscan " } ] }""",
        "did you mean 'EventScan'?"
    )]
    [InlineData(
        """{ "rules": [ { "name": "a", "when": { "publsher": { "is": "x" } }, "kind": "event" } ] }""",
        "$.rules[0].when: found the field 'publsher', expected one of affiliate, publisher, list, channel, asset, utmSource, utmMedium, utmCampaign, utmTerm, utmContent; did you mean 'publisher'?"
    )]
    [InlineData(
        """{ "rules": [ { "name": "a", "when": { "consentText": { "any": true } }, "kind": "event" } ] }""",
        "found the field 'consentText'"
    )]
    [InlineData("""{ "rules": [ { "name": "a", "when": {}, "kind": "event" } ] }""", "$.rules[0].when: found no field")]
    [InlineData(
        """{ "rules": [ { "name": "a", "when": { "list": {} }, "kind": "event" } ] }""",
        "$.rules[0].when.list: found nothing that is wanted, expected is, begins, contains or any"
    )]
    [InlineData(
        """{ "rules": [ { "name": "a", "when": { "list": { "is": ["x", " "] } }, "kind": "event" } ] }""",
        "$.rules[0].when.list: found an empty text"
    )]
    [InlineData(
        """{ "rules": [ { "name": "a", "when": { "list": { "any": true, "is": "x" } }, "kind": "event" } ] }""",
        "$.rules[0].when.list: found any beside is, begins or contains"
    )]
    [InlineData(
        """{ "rules": [ { "name": " ", "when": { "list": { "is": "x" } }, "kind": "event", "subSource": "" } ] }""",
        "$.rules[0].name: found ' '"
    )]
    [InlineData(
        """{ "rules": [ { "name": "a", "when": { "list": { "is": "x" } }, "kind": "event", "like": "b" } ] }""",
        "like"
    )]
    [InlineData("""{ "rules": [ { "name": "a", "when": { "list": null }, "kind": "event" } ] }""", "$.rules[0].when")]
    public void What_cannot_be_meant_is_refused_with_its_place(string json, string problem)
    {
        var (document, problems) = Read(json);
        Assert.Null(document);
        Assert.Contains(problems, told => told.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var (_, problems) = Read(
            """
            { "rules": [
              { "name": "News", "when": { "channel": { "contains": "news" } }, "kind": "content" },
              { "name": "néws ", "when": { "publisher": { "is": "x" } }, "kind": "event", "subSource": " " },
              { "name": "x", "when": { "chanel": { "is": "y" } }, "kind": "event" },
              { "name": "letters", "when": { "list": { "is": "Newsletter" } }, "kind": "contnt", "vehicle": "email" } ] }
            """
        );
        Assert.True(problems.Count == 4, string.Join('\n', problems));
        Assert.Contains(problems, p => p.Contains("did you mean 'Content'?", StringComparison.Ordinal));
        Assert.Contains(
            "$.rules[1].name: found 'néws ', which rule 1 is named too; expected a name of its own",
            problems
        );
        Assert.Contains(problems, p => p.StartsWith("$.rules[1].subSource", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.EndsWith("did you mean 'channel'?", StringComparison.Ordinal));
    }

    [Theory]
    // The same, a part of it, and less of it.
    [InlineData("""{ "list": { "is": "a b" } }""", """{ "list": { "is": "A-B" } }""", true)]
    [InlineData(
        """{ "list": { "contains": "news" } }""",
        """{ "list": { "is": ["Newsletter", "daily news"] } }""",
        true
    )]
    [InlineData("""{ "list": { "contains": "news" } }""", """{ "list": { "contains": "newsletter" } }""", true)]
    [InlineData("""{ "list": { "contains": "news" } }""", """{ "list": { "begins": "newsletter" } }""", true)]
    [InlineData("""{ "list": { "begins": "news" } }""", """{ "list": { "begins": "newsletter" } }""", true)]
    [InlineData("""{ "list": { "begins": "news" } }""", """{ "list": { "is": "newsletter" } }""", true)]
    [InlineData("""{ "list": { "any": true } }""", """{ "list": { "contains": "x" } }""", true)]
    [InlineData("""{ "list": { "any": true } }""", """{ "list": { "any": true } }""", true)]
    [InlineData("""{ "list": { "is": "a" } }""", """{ "list": { "is": "a" }, "affiliate": { "is": "s2w" } }""", true)]
    // More, something else, and another field.
    [InlineData("""{ "list": { "is": "a" } }""", """{ "list": { "is": ["a", "b"] } }""", false)]
    [InlineData("""{ "list": { "is": "newsletter" } }""", """{ "list": { "contains": "news" } }""", false)]
    [InlineData("""{ "list": { "begins": "news" } }""", """{ "list": { "contains": "newsletter" } }""", false)]
    [InlineData("""{ "list": { "is": "c" } }""", """{ "list": { "is": "c++" } }""", false)]
    [InlineData("""{ "list": { "contains": "x" } }""", """{ "list": { "any": true } }""", false)]
    [InlineData("""{ "list": { "is": "a" } }""", """{ "channel": { "is": "a" } }""", false)]
    [InlineData("""{ "list": { "is": "a" }, "affiliate": { "is": "s2w" } }""", """{ "list": { "is": "a" } }""", false)]
    public void A_rule_behind_one_that_takes_all_of_its_rows_is_refused(string earlier, string later, bool isShadowed)
    {
        var (_, problems) = Read(
            $$"""
            { "rules": [ { "name": "first", "when": {{earlier}}, "kind": "event" }, { "name": "second", "when": {{later}}, "kind": "content" } ] }
            """
        );
        Assert.Equal(
            isShadowed
                ?
                [
                    "$.rules[1]: found 'second', which can never match: 'first' before it takes all of its rows; expected it before that one, or not at all",
                ]
                : [],
            problems
        );
    }

    private static (Document? Document, IReadOnlyList<string> Problems) Read(string json) =>
        ConfigurationFile.Read("sources.json", BinaryData.FromString(json));
}
