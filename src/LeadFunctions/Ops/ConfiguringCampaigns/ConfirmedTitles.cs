using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

/// <summary>Puts a confirmed list of titles into a campaign's file. All else of the file stays, but for
/// comments.</summary>
internal static class ConfirmedTitles
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The one who confirms counts for this list alone: another list takes the other's word away.</summary>
    /// <param name="content">The file in force.</param>
    /// <param name="rules">What it says of titles.</param>
    public static string In(string content, TitleRules rules, TitlesConfirmed confirmed)
    {
        var file = JsonNode.Parse(content, documentOptions: Lenient)!.AsObject();
        if (file["titles"] is not JsonObject titles)
            file["titles"] = titles = [];
        if (!rules.Approved.ToHashSet().SetEquals(confirmed.Titles))
            foreach (
                var word in (string[])["confirmedByCustomer", "confirmedByCs", "customerConfirmation", "csConfirmation"]
            )
                titles.Remove(word);
        titles["approved"] = new JsonArray([.. confirmed.Titles.Select(title => JsonValue.Create(title.Trim()))]);
        var (flag, who) =
            confirmed.Confirmer == TitleConfirmer.Customer
                ? ("confirmedByCustomer", "customerConfirmation")
                : ("confirmedByCs", "csConfirmation");
        titles[flag] = true;
        titles[who] = new JsonObject { ["name"] = confirmed.Name.Trim(), ["day"] = PeriodNames.Day(confirmed.Day) };
        return file.ToJsonString(Indented);
    }
}
