using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.ReadingTables;

namespace LeadFunctions.Tests.Customers.AcceptingReturns;

public class ReturnTableTests
{
    [Theory]
    [InlineData("Email,Reason\nann@example.com,left\n")]
    [InlineData("Reason;E-Mail Address;Notes\nleft;ann@example.com;-\n")]
    [InlineData("lead_id\temail\treturn reason\n\t ann@example.com \tleft\n")]
    [InlineData("E-Mail-Adresse;Grund\nann@example.com;left\n")]
    [InlineData("Courriel;Motif\nann@example.com;left\n")]
    [InlineData("sep=;\nEmail;Reason\nann@example.com;left\n")]
    [InlineData("Returns of November\n\nEmail,Reason\nann@example.com,left\n")]
    [InlineData("Email,Reason\nann@example.com,\"left\n")]
    [InlineData("Email,Reason\n\n\"ann@example.com\",\"left\"")]
    [InlineData("Email,Status,Comments\nann@example.com,Rejected,left\n")]
    [InlineData("Email,Reason (required),Notes\nann@example.com,left,see the mail\n")]
    [InlineData("Lead-Nummer;E-Mail;Ablehnungsgrund\n;ann@example.com;left\n")]
    [InlineData("E-mail professionnel;Motif du rejet\nann@example.com;left\n")]
    [InlineData("Correo electrónico;Motivo del rechazo\nann@example.com;left\n")]
    [InlineData("Kunde: Northwind;;\nStand: 20.11.2026;;\n\nVorname;E-Mail;Rückgabegrund\nAnn;ann@example.com;left\n")]
    [InlineData("\"sep=;\"\nEmail;Reason\nann@example.com;left\n")]
    [InlineData("Email|Reason\r\n=\"ann@example.com\"|=\"left\"\r\n")]
    [InlineData("Email,Reason\nann@example.com,left\n,\nTotal,1\n")]
    public async Task A_file_is_read_however_its_columns_come(string text)
    {
        var (rows, problem) = await ReadAsync(text);
        Assert.Null(problem);
        var row = Assert.Single(rows);
        Assert.Equal(("ann@example.com", "left"), (row.Named, row.Reason));
    }

    [Fact]
    public async Task A_cell_that_a_file_of_ours_protects_is_read_without_its_apostrophe() =>
        Assert.Equal(
            "+ann@example.com",
            (await ReadAsync("Email,Reason\n'+ann@example.com,left\n")).Rows.Single().Named
        );

    [Theory]
    [InlineData("", "empty")]
    [InlineData("Email,Reason\n", "no rows")]
    [InlineData("Email,Why\nann@example.com,left\n", "no column Reason")]
    [InlineData("\u0000\u0001PK,,\n,,", "Found binary data")]
    public async Task What_cannot_be_read_is_told_in_plain_words(string text, string problem) =>
        Assert.Contains(problem, (await ReadAsync(text)).Problem, StringComparison.Ordinal);

    [Fact]
    public async Task A_stray_quote_swallows_no_row()
    {
        var text =
            "Email,Reason\n"
            + string.Concat(Enumerable.Range(0, 10).Select(i => $"p{i}@example.com,{(i is 1 or 8 ? "\"" : "")}left\n"));
        Assert.Equal(
            Enumerable.Range(0, 10).Select(i => $"p{i}@example.com"),
            (await ReadAsync(text)).Rows.Select(r => r.Named)
        );
    }

    [Fact]
    public async Task Reasons_in_an_old_code_page_are_read() =>
        Assert.Equal(
            "geändert",
            (await ReadAsync(System.Text.Encoding.Latin1.GetBytes("Email;Grund\nann@example.com;geändert\n")))
                .Rows.Single()
                .Reason
        );

    [Fact]
    public async Task A_row_knows_the_id_and_the_address_of_its_lead()
    {
        var row = (
            await ReadAsync("Lead ID,Email,Reason\n20261118T090000-4f2a9c01d3b2-0000001,bob@example.com,left\n")
        ).Rows.Single();
        Assert.Equal(("20261118T090000-4f2a9c01d3b2-0000001", "bob@example.com"), (row.Lead, row.Email));
    }

    [Fact]
    public async Task A_file_of_too_many_rows_is_refused_as_a_whole() =>
        Assert.Contains(
            "10,000",
            (await ReadAsync("Email,Reason\n" + string.Concat(Enumerable.Repeat("a@example.com,x\n", 10_001)))).Problem,
            StringComparison.Ordinal
        );

    private static Task<(IReadOnlyList<ReturnRow> Rows, string? Problem)> ReadAsync(string text) =>
        ReadAsync(System.Text.Encoding.UTF8.GetBytes(text));

    private static Task<(IReadOnlyList<ReturnRow> Rows, string? Problem)> ReadAsync(byte[] bytes) =>
        ReturnTable.ReadAsync(UploadFile.Of(new MemoryStream(bytes), bytes.Length, ReadingLimits.Default), default);
}
