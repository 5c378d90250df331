using LeadFunctions.Foundation.Campaigns;

namespace LeadFunctions.Tests.Foundation.Campaigns;

public sealed class ScoringCheckTests
{
    [Fact]
    public void The_rubric_that_is_built_in_passes_its_own_check_and_uses_all_points()
    {
        Assert.Empty(ScoringCheck.Problems(new ScoringRubric()));
        Assert.Contains("found 60.1", Problems("""{ "fit": { "function": 12.1 } }"""), StringComparison.Ordinal);
        Assert.Contains(
            "found 40.1",
            Problems("""{ "interest": { "organic": { "points": 8.1, "halfLifeDays": 30 } } }"""),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_a_file_leaves_out_is_as_it_is_built_in()
    {
        var rubric = Assert.IsType<ScoringRubric>(
            Read("""{ "$schema": "x", "fit": { "title": { "other": 1 } }, "grades": { "a": 75 } }""").Document
        );
        Assert.Equal(
            (1, 12, 75, 50),
            (rubric.Fit.Title.Other, rubric.Fit.Title.Executive, rubric.Grades.A, rubric.Grades.B)
        );
        Assert.Equal(new AgingWeight(16, 7), rubric.Interest.Contact);
    }

    [Theory]
    [InlineData("""{ "fit": { "geo": 9 } }""", "$.fit: found 61 points together, expected 60 at most")]
    [InlineData(
        """{ "interest": { "touch": { "points": 3 } } }""",
        "$.interest: found 43 points together, expected 40 at most"
    )]
    [InlineData("""{ "fit": { "geo": -1 } }""", "$.fit.geo: found -1, expected 0 to 100 points")]
    [InlineData(
        """{ "interest": { "contact": { "points": 16, "halfLifeDays": 0 } } }""",
        "$.interest.contact.halfLifeDays: found 0, expected 1 to 365"
    )]
    [InlineData(
        """{ "interest": { "contact": { "points": 16 } } }""",
        "$.interest.contact.halfLifeDays: found 0, expected 1 to 365"
    )]
    [InlineData(
        """{ "interest": { "touch": { "halfLifeDays": -3 } } }""",
        "$.interest.touch.halfLifeDays: found -3, expected 1 to 365"
    )]
    [InlineData("""{ "grades": { "a": 50 } }""", "$.grades: found a 50, b 50, c 30, expected each over the next")]
    [InlineData("""{ "grades": { "c": 0 } }""", "$.grades.c: found 0, expected 1 to 100")]
    [InlineData("""{ "source": { "lowest": 0 } }""", "$.source.lowest: found 0, expected over 0 and 1 at most")]
    [InlineData("""{ "source": { "highest": 0.9 } }""", "$.source.highest: found 0.9, expected 1 to 2")]
    [InlineData("""{ "source": { "pseudoLeads": -1 } }""", "$.source.pseudoLeads: found -1, expected 0 to 10,000")]
    [InlineData("""{ "fit": { "title": { "senior": 11 } } }""", "$.fit.title: found a lower level with more points")]
    [InlineData(
        """{ "interest": { "timeFrame": { "within12Months": 6, "within6Months": 5 } } }""",
        "$.interest.timeFrame: found a longer time with more points"
    )]
    [InlineData("""{ "fit": { "categoryOrdered": 15 } }""", "$.fit.categoryOrdered: found 15, expected at most")]
    [InlineData("""{ "nurtureDays": 0 }""", "$.nurtureDays: found 0, expected 1 to 366")]
    [InlineData("""{ "nurtureDays": 367 }""", "$.nurtureDays: found 367, expected 1 to 366")]
    [InlineData("""{ "fit": null }""", "$.fit")]
    [InlineData("""{ "fit": { "titel": {} } }""", "titel")]
    [InlineData("""{ "fit": { "geo": "much" } }""", "geo")]
    public void What_cannot_be_is_refused_with_its_place(string json, string problem) =>
        Assert.Contains(problem, Problems(json), StringComparison.Ordinal);

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var problems = Read(
            """
            { "fit": { "geo": 20 }, "interest": { "answers": { "points": 30, "halfLifeDays": 0 } },
              "grades": { "b": 80 }, "source": { "highest": 5 } }
            """
        ).Problems;
        Assert.Equal(
            ["$.interest.answers.halfLifeDays", "$.fit", "$.interest", "$.source.highest", "$.grades"],
            problems.Select(p => p[..p.IndexOf(':', StringComparison.Ordinal)])
        );
    }

    private static string Problems(string json) => string.Join("\n", Read(json).Problems);

    private static (Document? Document, IReadOnlyList<string> Problems) Read(string json) =>
        ConfigurationFile.Read("scoring.json", BinaryData.FromString(json));
}
