using System.Text;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Targeting.CollectingFeedback;

namespace LeadFunctions.Tests.Targeting.CollectingFeedback;

public sealed class FeedbackTableTests
{
    [Theory]
    [InlineData("Lead ID,On Target,Stage,Reason,Date\nx-1,yes,won,,2026-11-20\n")]
    [InlineData(
        "Feedback of November\n\nLead ID;On Target?;Lead Status;Lost Reason;Feedback Date\nx-1;yes;won;;2026-11-20\n"
    )]
    [InlineData("Lead-Nummer;Zielgruppe;Vertriebsphase;Grund;Bewertet am\nx-1;yes;won;;2026-11-20\n")]
    [InlineData("ID du lead;Dans la cible;Étape;Motif;Date d'évaluation\nx-1;yes;won;;2026-11-20\n")]
    [InlineData("ID de lead\tEn objetivo\tEtapa\tMotivo\tFecha\nx-1\tyes\twon\t\t2026-11-20\n")]
    public async Task A_file_is_read_in_any_of_the_languages(string text)
    {
        var (rows, problem) = await ReadAsync(text);
        Assert.Null(problem);
        Assert.Equal(
            ("x-1", "", "yes", "won", "", "2026-11-20"),
            Assert.Single(rows) is var r ? (r.Lead, r.Email, r.OnTarget, r.Stage, r.Reason, r.Date) : default
        );
    }

    [Fact]
    public async Task The_delivery_with_a_column_more_is_feedback()
    {
        var (rows, _) = await ReadAsync(
            "Email,First Name,Job Title,Lead Date,State,On Target\nann@example.com,Ann,IT Manager,2026-10-01,Texas,no\n"
        );
        Assert.Equal(
            ("ann@example.com", "no", "", ""),
            Assert.Single(rows) is var r ? (r.Email, r.OnTarget, r.Stage, r.Date) : default
        );
    }

    [Theory]
    [InlineData("Email,First Name\nann@example.com,Ann\n", "Found no column Lead ID or Email, or none of On Target")]
    [InlineData("On Target,Stage\nyes,won\n", "Found no column Lead ID or Email, or none of On Target")]
    [InlineData("Email,On Target\n", "The file has a header and no rows.")]
    public async Task What_is_no_feedback_says_why(string text, string why)
    {
        var (rows, problem) = await ReadAsync(text);
        Assert.Empty(rows);
        Assert.StartsWith(why, problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_rows_are_read_and_one_more_is_too_many()
    {
        string Rows(int count) =>
            "Email,On Target\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"p{i}@example.com,yes\n"));
        Assert.Equal(FeedbackTable.MaxRows, (await ReadAsync(Rows(FeedbackTable.MaxRows))).Rows.Count);
        Assert.Equal(
            "The file has more than 10,000 rows. Split it into smaller ones.",
            (await ReadAsync(Rows(FeedbackTable.MaxRows + 1))).Problem
        );
    }

    private static Task<(IReadOnlyList<FeedbackRow> Rows, string? Problem)> ReadAsync(string text)
    {
        var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return FeedbackTable.ReadAsync(UploadFile.Of(content, content.Length, ReadingLimits.Default), default);
    }
}
