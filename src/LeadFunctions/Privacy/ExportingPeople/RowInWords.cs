using System.Globalization;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Privacy.ExportingPeople;

/// <summary>A row in words that the person understands.</summary>
internal static class RowInWords
{
    private static readonly Dictionary<LeadStatus, string> Statuses = new()
    {
        [LeadStatus.Unusable] = "It was not used: the line is faulty.",
        [LeadStatus.Omitted] = "It was not used.",
        [LeadStatus.Held] = "It waits until an answer in it is checked.",
        [LeadStatus.Unsent] = "It was not sent to anybody.",
        [LeadStatus.Scheduled] = "It waits to be sent.",
        [LeadStatus.Sent] = "It was sent.",
        [LeadStatus.Returned] = "It was sent and the customer gave it back.",
        [LeadStatus.Final] = "It was sent.",
    };

    public static string From(FoundLead found, Batch? batch) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Line {found.Lead.Line} of {batch?.FileName ?? "a file"}, which {found.Affiliate} uploaded on {found.Lead.Id.Batch.UploadedAt:d MMMM yyyy} at {found.Lead.Id.Batch.UploadedAt:HH:mm} UTC"
        );

    // A ragged row has cells that no header stands above.
    public static IReadOnlyList<ExportedValue> Received(Lead lead, IReadOnlyList<Column> columns) =>
        [
            .. lead
                .Cells.Select((cell, i) => new ExportedValue(i < columns.Count ? columns[i].Header : "", cell))
                .Where(v => v.Value.Length > 0),
            .. lead.Former.Select(former => new ExportedValue("Before it was corrected", former)),
        ];

    public static IReadOnlyList<ExportedValue> Understood(LeadData? data) =>
        data is null
            ? []
            :
            [
                .. new (string, string?)[]
                {
                    ("E-mail address", data.Email),
                    ("First name", data.FirstName),
                    ("Last name", data.LastName),
                    ("Company", data.Company),
                    ("Job title", data.JobTitle),
                    ("Country", data.Country),
                    ("State", data.State),
                    ("Size of the company", data.CompanySize),
                    ("Industry", data.Industry),
                    ("Domain of the company", data.Domain),
                    ("Phone", data.Phone),
                    ("Interested in", data.Category?.Value),
                    ("Campaign that was asked for", data.LeadCode?.Value),
                    ("Date", data.LeadDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                }
                    .Concat(data.Origin?.Select(o => (Sentence(Field.Words(o.Key)), (string?)o.Value)) ?? [])
                    .Concat(data.Answers.Select(a => (a.Key, (string?)a.Value)))
                    .Where(v => v.Item2 is { Length: > 0 })
                    .Select(v => new ExportedValue(v.Item1, v.Item2!)),
            ];

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";

    public static IReadOnlyList<string> Outcome(Lead lead) =>
        [
            lead.Status is { } status ? Statuses[status] : "It is being processed.",
            .. lead.Reasons.Select(Advice.Describe),
            .. lead.Matches.SelectMany(m =>
                m.Reasons.Select(r => $"Not for the campaign {m.LeadCode}. {Advice.Describe(r)}")
            ),
        ];
}
