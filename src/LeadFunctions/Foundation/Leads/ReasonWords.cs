using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Leads;

/// <summary>Reasons in the words of people who know no codes. What is to be done about a single one is told by
/// <see cref="Advice"/>.</summary>
internal static partial class ReasonWords
{
    /// <summary>What is wrong, in a few words.</summary>
    public static string Of(ReasonCode code) =>
        code switch
        {
            ReasonCode.InvalidEmail => "E-mail address not valid",
            ReasonCode.DisposableEmail => "Throw-away e-mail address",
            ReasonCode.PlaceholderName => "No real name",
            ReasonCode.LeadDateInFuture => "Lead date in the future",
            ReasonCode.FieldTooLong => "Text too long",
            ReasonCode.ProcessingFailed => "Not processed by us",
            ReasonCode.TextDamaged => "Letters damaged",
            ReasonCode.Duplicate => "Came before",
            ReasonCode.Superseded => "Corrected by a later row",
            ReasonCode.AlreadyTaken => "Correction too late",
            ReasonCode.DoNotContact => "Must not be contacted",
            ReasonCode.CampaignInactive => "Campaign not running",
            ReasonCode.AffiliateNotAllowed => "Campaign supplied by others",
            ReasonCode.WrongCategory => "Category not ordered",
            ReasonCode.GeoMismatch => "Country or state not wanted",
            ReasonCode.CompanySizeMismatch => "Company size not wanted",
            ReasonCode.CompanySizeAmbiguous => "Company size only partly wanted",
            ReasonCode.IndustryMismatch => "Industry not wanted",
            ReasonCode.TitleSuppressed => "Title not wanted",
            ReasonCode.TitleNotOnList => "Title not on the list",
            ReasonCode.CompanySuppressed => "Company not wanted",
            ReasonCode.NotOnApprovedList => "Company not on the list",
            ReasonCode.SmarterAnswersMissing => "Answers missing",
            ReasonCode.SmarterAnswerInvalid => "Answer not allowed",
            ReasonCode.EvidenceMissing => "Evidence missing",
            ReasonCode.TooOld => "Too old for the campaign",
            ReasonCode.SentRecently => "Person sent not long ago",
            ReasonCode.AlreadySent => "Person in the campaign already",
            ReasonCode.CapReached => "No room",
            ReasonCode.TakenExclusively => "Went to another campaign instead",
            ReasonCode.DeniedElsewhere => "Denied by another customer",
            ReasonCode.NoCampaign => "No campaign open to the category",
            ReasonCode.NotTaken => "No campaign takes it as it is",
            ReasonCode.Stopped => "Stopped by ops",
            ReasonCode.DeliveryFailed => "Not taken by the customer's system",
            _ => Spaced(code.ToString()),
        };

    /// <summary>What such rows are, and what becomes of them: for a count of rows, where no single value can be
    /// told.</summary>
    public static string Meaning(ReasonCode code) =>
        code switch
        {
            ReasonCode.RequiredFieldMissing =>
                "Fill in what is missing: e-mail, names, company, job title, country, or a category or a lead code.",
            ReasonCode.InvalidEmail => "Correct the address.",
            ReasonCode.DisposableEmail => "Give the person's lasting address.",
            ReasonCode.PlaceholderName => "Give the real name, company or job title.",
            ReasonCode.CountryNotRecognised => "Give the country's English name or its ISO code.",
            ReasonCode.CompanySizeNotRecognised => "Give a band such as 201-500, or a number.",
            ReasonCode.CategoryNotKnown =>
                "Give a category of the agreed list; the closest one stands beside each row.",
            ReasonCode.LeadCodeNotKnown =>
                "Give the lead code that came with the campaign; the closest one stands beside each row.",
            ReasonCode.LeadDateNotRecognised => "Give the date as 2026-11-21.",
            ReasonCode.LeadDateInFuture or ReasonCode.LeadDateTooOld => "Check the date.",
            ReasonCode.FieldTooLong => "Shorten the text.",
            ReasonCode.RowCannotBeRead => "Correct the quotes or the cells of these rows.",
            ReasonCode.ProcessingFailed => "Nothing is wrong with them: we could not process them. Upload them again.",
            ReasonCode.PhoneLost => "Read without the phone, whose digits a spreadsheet cut off.",
            ReasonCode.TextDamaged => "Read as they are: save the file as UTF-8.",
            ReasonCode.Duplicate => "Nothing to do: the same person, category and lead code came before.",
            ReasonCode.Superseded => "Nothing to do: a later row took their place.",
            ReasonCode.AlreadyTaken => "Too late to change: the first row is on its way already.",
            ReasonCode.DoNotContact => "Do not send these people again.",
            ReasonCode.CampaignInactive => "They wait until the campaign runs.",
            ReasonCode.AffiliateNotAllowed => "Do not send leads for a campaign that others supply.",
            ReasonCode.CategoryNotOpen => "Ordered and not open: they go by themselves once ops open the category.",
            ReasonCode.WrongCategory => "Upload again with a category that was ordered.",
            ReasonCode.GeoMismatch
            or ReasonCode.CompanySizeMismatch
            or ReasonCode.IndustryMismatch
            or ReasonCode.TitleSuppressed
            or ReasonCode.TitleNotOnList
            or ReasonCode.CompanySuppressed
            or ReasonCode.NotOnApprovedList => "Outside what the campaign takes: do not send such leads for it.",
            ReasonCode.CompanySizeAmbiguous => "Give the exact size.",
            ReasonCode.SmarterAnswersMissing => "Answer the campaign's questions, each in the column of its symbol.",
            ReasonCode.QuestionNotAssigned => "Ops assign the question to the category.",
            ReasonCode.SmarterAnswerInvalid =>
                "Give one of the answers that the question allows, or wait for ops to accept yours.",
            ReasonCode.EvidenceMissing =>
                "Upload them with what the campaign requires, such as the text of the consent.",
            ReasonCode.TooOld => "Nothing to correct: the campaign takes younger leads only.",
            ReasonCode.SentRecently =>
                "They wait, and go by themselves: whose lead waited is sent once in 7 days and three times in 30 at most.",
            ReasonCode.AlreadySent => "Nothing to do: the campaign has the person.",
            ReasonCode.CapReached => "They wait for room, and go by themselves.",
            ReasonCode.TakenExclusively =>
                "Nothing to do: another campaign has it that wants it alone, or is of the same customer.",
            ReasonCode.DeniedElsewhere =>
                "Nothing to do: a customer who has them says that the person left, was mistaken, or gave no consent.",
            ReasonCode.NoCampaign or ReasonCode.NotTaken => "They wait for a campaign, and go by themselves.",
            ReasonCode.Stopped => "Nothing to do.",
            ReasonCode.DeliveryFailed => "Nothing to correct: ops send them again.",
            _ => Advice.For(new Reason(code)),
        };

    /// <summary>What an affiliate that sends such a row can still do, or what it waits for.</summary>
    public static RowOutcome OutcomeOf(ReasonCode code) =>
        code switch
        {
            ReasonCode.WrongCategory
            or ReasonCode.CompanySizeAmbiguous
            or ReasonCode.SmarterAnswersMissing
            or ReasonCode.SmarterAnswerInvalid
            or ReasonCode.EvidenceMissing => RowOutcome.ToCorrect,
            ReasonCode.AffiliateNotAllowed
            or ReasonCode.GeoMismatch
            or ReasonCode.CompanySizeMismatch
            or ReasonCode.IndustryMismatch
            or ReasonCode.TitleSuppressed
            or ReasonCode.TitleNotOnList
            or ReasonCode.CompanySuppressed
            or ReasonCode.NotOnApprovedList
            or ReasonCode.TooOld
            or ReasonCode.AlreadySent
            or ReasonCode.TakenExclusively
            or ReasonCode.DeniedElsewhere
            or ReasonCode.Stopped => RowOutcome.NotWanted,
            ReasonCode.CapReached => RowOutcome.WaitsForRoom,
            < ReasonCode.PhoneLost => RowOutcome.ToCorrect,
            _ => RowOutcome.ForNobodyYet,
        };

    /// <summary>Counts of reasons in one line, the most frequent first: <c>No room 3, Title not wanted 1</c>.</summary>
    public static string Counted(IEnumerable<KeyValuePair<ReasonCode, int>> counts) =>
        string.Join(
            ", ",
            counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => $"{Of(c.Key)} {c.Value:N0}")
        );

    /// <summary><c>CategoryNotOpen</c> as <c>Category not open</c>.</summary>
    private static string Spaced(string name) => WordStart().Replace(name, m => $" {m.Value.ToLowerInvariant()}");

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex WordStart();
}
