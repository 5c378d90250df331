namespace LeadFunctions.Foundation.Leads;

/// <summary>How people find a row of a file: its number in a spreadsheet, and whom it is about.</summary>
internal sealed class RowLabel(IReadOnlyList<Column> columns)
{
    private readonly int _sheet = columns
        .ToList()
        .FindIndex(c => c is { Field: Field.Receipt, Header: ReceiptRow.Sheet });

    /// <summary><c>12</c>, or <c>12 (Week 47)</c> where rows of several sheets were read.</summary>
    public string Place(Lead lead) =>
        _sheet >= 0 && _sheet < lead.Cells.Count && lead.Cells[_sheet] is { Length: > 0 } sheet
            ? $"{lead.Line} ({sheet})"
            : $"{lead.Line}";

    /// <summary>Name, company and address, as far as the row has them.</summary>
    public string Who(Lead lead)
    {
        var name =
            $"{Of(lead, Field.FirstName, lead.Data?.FirstName)} {Of(lead, Field.LastName, lead.Data?.LastName)}".Trim();
        return string.Join(
            ", ",
            new[]
            {
                name.Length > 0 ? name : Of(lead, Field.FullName, null),
                Of(lead, Field.Company, lead.Data?.Company),
                Of(lead, Field.Email, lead.Data?.Email),
            }.Where(part => part.Length > 0)
        );
    }

    private string Of(Lead lead, string field, string? read) =>
        read ?? columns.Zip(lead.Cells).FirstOrDefault(c => c.First.Field == field).Second?.Trim() ?? "";
}
