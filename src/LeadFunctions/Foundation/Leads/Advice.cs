namespace LeadFunctions.Foundation.Leads;

/// <summary>Reasons as people read them: what is wrong, and what to do about it.</summary>
internal static class Advice
{
    /// <summary>What is wrong, in a few words.</summary>
    public static string Describe(Reason reason)
    {
        var about = (reason.Field is { } named ? Field.Words(named) : null, reason.Found) switch
        {
            (null, null) => "",
            ({ } field, null) => $": {field}",
            (null, { } found) => $": {found}",
            ({ } field, { } found) => $": {field} '{found}'",
        };
        return $"{ReasonWords.Of(reason.Code)}{about}";
    }

    /// <summary>What to do, for the affiliate that reads the receipt and for ops.</summary>
    public static string For(Reason reason) =>
        reason.Code switch
        {
            ReasonCode.RequiredFieldMissing =>
                $"Fill in {reason.Expected ?? (reason.Field is { } field ? $"the {Field.Words(field)}" : "what is missing")}.",
            ReasonCode.InvalidEmail => "Correct the e-mail address.",
            ReasonCode.DisposableEmail => "Give the person's lasting address, best the one at work.",
            ReasonCode.PlaceholderName => $"Give {reason.Expected ?? "the real one"}.",
            ReasonCode.CountryNotRecognised when reason.Hint is { } several =>
                $"That is the name of several countries: give {several}.",
            ReasonCode.CountryNotRecognised => Closest(reason, "Give the country's English name or its ISO code."),
            ReasonCode.CompanySizeNotRecognised => $"Give {reason.Expected}.",
            ReasonCode.CategoryNotKnown when reason.Expected is null && LeadCode.TryParse(reason.Found, null, out _) =>
                "That is a lead code: put it into a column 'Lead Code', or give a category of the agreed list.",
            ReasonCode.CategoryNotKnown => Closest(reason, "Give a category of the agreed list."),
            ReasonCode.LeadCodeNotKnown => Closest(reason, "Give the lead code that came with the campaign."),
            ReasonCode.LeadDateNotRecognised when reason.Hint is { } agreed =>
                $"Your dates are agreed as {agreed}, and this one is none. Give {reason.Expected}, or tell us if your dates are not.",
            ReasonCode.LeadDateNotRecognised =>
                $"Give {reason.Expected}; a date that could mean two days is not guessed.",
            ReasonCode.LeadDateInFuture or ReasonCode.LeadDateTooOld => $"Check the date; expected {reason.Expected}.",
            ReasonCode.FieldTooLong => $"Shorten it to {reason.Expected}.",
            ReasonCode.RowCannotBeRead => $"Correct the file here; expected {reason.Expected}.",
            ReasonCode.ProcessingFailed =>
                "Nothing to correct: we could not process the row, and know of it. Upload it again.",
            ReasonCode.PhoneLost =>
                "The row goes without a phone: a spreadsheet cut its digits off. Format the column as text before the next file; a row that is on its way is not changed.",
            ReasonCode.TextDamaged =>
                "The row is read as it is: its letters were damaged before they came. Save the file as UTF-8.",
            ReasonCode.Duplicate => $"Nothing to do: it is in {reason.Expected} already.",
            ReasonCode.Superseded => $"Nothing to do: {reason.Expected} took its place.",
            ReasonCode.AlreadyTaken => $"Too late to change: {reason.Expected} is on its way to the customer already.",
            ReasonCode.DoNotContact => "Do not send this person again: they asked not to be contacted.",
            ReasonCode.CampaignInactive => Inactive(reason),
            ReasonCode.AffiliateNotAllowed => reason.Expected is { } who
                ? $"It may be supplied by {who}."
                : "This campaign does not take your leads.",
            ReasonCode.CategoryNotOpen =>
                $"Ordered, but not open on the campaign: ops open the category{GoesByItself(reason, "these leads go by themselves")}",
            ReasonCode.WrongCategory => $"Upload again with the right category; ordered are {reason.Expected}.",
            ReasonCode.GeoMismatch or ReasonCode.CompanySizeMismatch or ReasonCode.IndustryMismatch =>
                $"Do not send these to this campaign; it takes {reason.Expected}.{Sentence(reason.Hint)}",
            ReasonCode.CompanySizeAmbiguous =>
                $"The band is only partly inside {reason.Expected}; give the exact number of employees. Ops can let such bands in by the campaign's policy overlaps.",
            ReasonCode.TitleSuppressed => reason.Expected is { } title
                ? $"Titles with '{title}' are not wanted.{Sentence(reason.Hint)}"
                : "Titles of this kind are not wanted.",
            ReasonCode.TitleNotOnList => reason.Expected is { } titles
                ? $"Only approved titles are wanted: {titles}."
                : "Only approved titles are wanted; this is none of them.",
            ReasonCode.CompanySuppressed => reason.Expected is { } entry
                ? $"Leads of this company are not wanted: '{entry}' is in {reason.Hint}."
                : "Leads of this company are not wanted.",
            ReasonCode.NotOnApprovedList => reason.Expected is { } lists
                ? $"Only companies of {lists} are wanted."
                : "Only certain companies are wanted.",
            ReasonCode.SmarterAnswersMissing => reason.Expected is { } asked
                ? $"Answer {asked}.{Sentence(reason.Hint)}"
                : $"{reason.Hint}.",
            ReasonCode.QuestionNotAssigned =>
                $"Ops assign the question to the category {reason.Expected}{GoesByItself(reason, "the lead goes by itself")}",
            ReasonCode.SmarterAnswerInvalid => reason.Expected is { } closest
                ? $"Did you mean '{closest}'? Ops accept it, or upload the row with it."
                : $"Upload the row with one of these answers: {reason.Hint}.",
            ReasonCode.EvidenceMissing =>
                $"Upload the row with {reason.Expected ?? "what the campaign requires"}: the campaign requires it.",
            ReasonCode.TooOld => reason.Expected is { } limit
                ? $"Nothing to correct: the campaign takes leads of {limit} at most when they are sent."
                : "Nothing to correct: the campaign takes younger leads only.",
            ReasonCode.SentRecently => reason.Expected is { } day
                ? $"Waits until {day}, since the person was sent not long ago, and then goes by itself."
                : "Waits, since the person was sent not long ago, and then goes by itself.",
            ReasonCode.AlreadySent => $"Nothing to do: this person is in the campaign already, by {reason.Expected}.",
            ReasonCode.CapReached => $"Waits for {reason.Expected}.",
            ReasonCode.TakenExclusively =>
                "Nothing to do: the lead went to another campaign, which wants it alone, comes first, or is of the same customer.",
            ReasonCode.DeniedElsewhere =>
                "Nothing to do: a customer who has the lead says that the person left, was mistaken, or gave no consent.",
            ReasonCode.NoCampaign =>
                "No campaign is open to this category now; the lead waits for one and then goes by itself.",
            ReasonCode.NotTaken =>
                "No campaign that is open to this category takes the lead as it is; it waits, and goes by itself when one does.",
            ReasonCode.Stopped => "Nothing to do: ops stopped this lead.",
            ReasonCode.DeliveryFailed =>
                "Nothing to correct: the customer's system did not take the lead. Ops send it again.",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.Code, "has no advice"),
        };

    private static string Inactive(Reason reason) =>
        reason.Found switch
        {
            "paused" =>
                $"The campaign is paused: nothing to correct. Its leads wait and are tried again when it runs again ({reason.Expected}).",
            "not begun" => $"The campaign has not begun; it runs {reason.Expected}. Its leads wait until then.",
            "ended" => $"The campaign has ended; it ran {reason.Expected}.",
            { } waits when waits.StartsWith("waits", StringComparison.Ordinal) =>
                $"Ops bring the list; the campaign {waits} and then runs {reason.Expected}.",
            _ => $"The campaign runs {reason.Expected}.",
        };

    private static string GoesByItself(Reason reason, string promise) =>
        reason.Hint == Reason.NotAlone
            ? "; that alone does not let it go, for another reason is against it as well."
            : $", and {promise}.";

    private static string Closest(Reason reason, string otherwise) =>
        reason.Expected is { } closest ? $"Did you mean '{closest}'?" : otherwise;

    private static string Sentence(string? hint) => hint is null ? "" : $" {hint}.";
}
