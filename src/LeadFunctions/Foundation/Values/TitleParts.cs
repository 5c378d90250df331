using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Values;

/// <summary>A title in the usual words, part by part as commas, slashes and brackets cut it.</summary>
/// <param name="Now">What the person is at present, those included whom it works for.</param>
/// <param name="Own">What the person is itself: of <c>Assistant to the CIO</c> only the assistant.</param>
/// <param name="Past">Words that say that it was, or would like to be: <c>retired</c>.</param>
internal sealed partial record TitleParts(
    IReadOnlyList<string[]> Now,
    IReadOnlyList<string[]> Own,
    IReadOnlyList<string> Past
)
{
    private const string Assistant = "assistant";
    private const string Deputy = "deputy";

    /// <summary>The title as it is kept to be read again: its parts in lower case without accents and signs, commas
    /// between, and without the employer.</summary>
    public static string Normalised(string title) =>
        string.Join(", ", Parts(title).Select(part => JobTitle.Of(part).Text).Where(words => words.Length > 0));

    public static TitleParts Of(string title, TitleDictionary dictionary)
    {
        var now = new List<string[]>();
        var past = new List<string>();
        var (isPast, isPastAlone) = (false, true);
        foreach (var part in Parts(title))
            if (dictionary.Usual(JobTitle.Of(part).Words) is { Length: > 0 } read)
            {
                var words = DeputyFirst(AsLearner(read));
                if (words is [Deputy] && now.Count > 0)
                {
                    now[^1] = [Deputy, .. now[^1]];
                    continue;
                }
                // "Retired, CEO of Contoso" is no CEO; "Retired, now consultant" is one.
                if (!isPast || words[0] is "now" or "currently")
                    Add(now, words);
                past.AddRange(words.Where(TitleRoles.IsNot));
                isPast = words.All(TitleRoles.IsNot);
                isPastAlone &= isPast;
            }
        return new TitleParts(
            [.. now.Select(WithoutJoints)],
            [.. Learners(Assistants(now)).Select(OwnWords).Select(WithoutJoints)],
            past
        )
        {
            IsPastAlone = isPastAlone && past.Count > 0,
        };
    }

    /// <summary>Whether the title says nothing else: <c>Retired</c>.</summary>
    public bool IsPastAlone { get; private init; }

    private static string Plain(string title)
    {
        title = Degree().Replace(Employer().Replace(Genders().Replace(title, ""), ""), "");
        title = Until().Replace(OutOfOffice().Replace(title, " former"), " former");
        return Non().Replace(AssistantOf().Replace(InTraining().Replace(title, " trainee"), "$0to "), "non");
    }

    // "Directeur adjoint informatique" and "Leiter IT Stellvertreter" are deputies.
    private static string[] DeputyFirst(string[] words) =>
        Array.LastIndexOf(words, Deputy) is > 0 and var at
        && words[..at].Any(IsRole)
        && (at == words.Length - 1 || IsRole(words[at - 1]))
            ? [Deputy, .. words[..at], .. words[(at + 1)..]]
            : words;

    // A stage is an internship in French, Italian and Dutch: alone in its part, or before a department. "Stage Manager"
    // works in a theatre.
    private static string[] AsLearner(string[] words) =>
        words is ["stage"] ? ["intern"]
        : words is ["stage", var department, ..] && !IsRole(department) && IsOffstage(department)
            ? ["intern", .. words[1..]]
        : words;

    private static bool IsOffstage(string department) =>
        FunctionWords.Departments.At(department, out var function) > 0 && function is not JobFunction.Operations;

    // "EA, CEO" and "Secretary: CTO" name whom they work for.
    private static List<string[]> Assistants(List<string[]> now) =>
        now is [[.., Assistant] first, _, ..] && first.All(IsOfAssistants) ? [first]
        : now is [["chief", "of", "staff"] of, ["chief", ..], ..] ? [of]
        : now;

    // "IT Manager (trainee)" is no manager yet.
    private static List<string[]> Learners(List<string[]> now) =>
        now.Exists(part => part.All(TitleRoles.IsLearner))
            ? [.. now.Select(part => WithoutRanks(part, TitleRoles.IsLearner)).Where(part => part.Length > 0)]
            : now;

    private static bool IsOfAssistants(string word) =>
        word is "executive" or "personal" or "administrative" || TitleRoles.IsModifier(word);

    private static string[] Parts(string title) => Cut().Split(Plain(title));

    // "CIO (former)" and "Former CIO" are not the CIO; "IT Director, ex-Contoso" is the IT director.
    private static void Add(List<string[]> now, string[] words)
    {
        var at = Array.FindIndex(words, TitleRoles.IsNot);
        if (at < 0 && !TitleRoles.IsNotAtFirst(words[0]))
        {
            now.Add(words);
            return;
        }
        if (words.All(word => TitleRoles.IsNot(word) || TitleRoles.IsJoint(word)))
            now.Clear();
        else if (at > 0 && words[at..].Any(word => !TitleRoles.IsNot(word)))
            now.Add(words[..at]);
    }

    private static string[] OwnWords(string[] words)
    {
        if (Array.FindIndex(words, TitleRoles.IsLearner) >= 0)
            return WithoutRanks(words, TitleRoles.IsLearner);
        for (var i = 1; i < words.Length - 1; i++)
            if (words[i] == Assistant && (words[i - 1] is "executive" or "administrative") && IsOffice(words[i + 1]))
                return words[..(i + 1)];
        for (var i = 1; i < words.Length - 1; i++)
            if (
                words[i] == "to"
                && (
                    words[..i].Any(w => TitleRoles.IsHelper(w) || w.StartsWith("report", StringComparison.Ordinal))
                    || IsSomebody(words[(i + 1)..])
                )
            )
                return words[..i];
        for (var i = 0; i < words.Length - 1; i++)
            if (TitleRoles.IsHelper(words[i]) && TitleRoles.IsJoint(words[i + 1]) && words[i..].Any(IsRole))
                return words[..(i + 1)];
        // "Coordinator for the CIO" and "Direct report of CIO"; "CISO Consultant" is a consultant.
        for (var i = 1; i < words.Length - 1; i++)
            if (TitleRoles.IsJoint(words[i]) && IsOfficer(words[(i + 1)..]))
                return words[..i];
        if (IsWorkFor(words[^1]) && EndOfOfficer(words) is > 0 and var end && end < words.Length)
            return words[end..];
        return words.Length > 1 && TitleRoles.IsHelper(words[^1]) ? WithoutRanks(words, TitleRoles.IsHelper) : words;
    }

    private static bool IsRole(string word) => TitleRoles.IsRole(word) || TitleTerms.Ambiguous.ContainsKey(word);

    private static bool IsOfficer(string[] words) =>
        Array.Find(words, word => !TitleRoles.IsJoint(word)) is { } first
        && (first is "chief" ? words.Contains("officer") : IsShortOffice(first));

    // Whoever is CEO and founder, or CTO and partner, is both.
    private static bool IsWorkFor(string word) =>
        word
            is "consultant"
                or "manager"
                or "coordinator"
                or "analyst"
                or "specialist"
                or "recruiter"
                or "representative";

    private static int EndOfOfficer(string[] words) =>
        words[0] is "chief" ? Array.IndexOf(words, "officer") + 1
        : IsShortOffice(words[0]) ? 1
        : 0;

    private static bool IsShortOffice(string word) =>
        word is not ("eng" or "jefe") && TitleTerms.Ambiguous.ContainsKey(word);

    // "Executive Assistant CEO"; an assistant director is a director, too.
    private static bool IsOffice(string word) => word is "chief" or "managing" or "president" or "owner" or "founder";

    private static bool IsSomebody(string[] words) =>
        Array.Find(words, word => !TitleRoles.IsJoint(word) && word is not "our") is { } first
        && first
            is "chief"
                or "director"
                or "head"
                or "vp"
                or "president"
                or "managing"
                or "owner"
                or "founder"
                or "board";

    private static string[] WithoutRanks(string[] words, Func<string, bool> kept) =>
        [.. words.Where(word => kept(word) || word is "eng" || !IsRole(word))];

    private static string[] WithoutJoints(string[] words) =>
        [.. words.Where((word, i) => !TitleRoles.IsJoint(word) || words.Length == 1)];

    [GeneratedRegex(@"[,;/|:()\[\]•·–—\n]|\s-+\s")]
    private static partial Regex Cut();

    // Of a physician, "Jane Poe, M.D."; alone it is a managing director.
    [GeneratedRegex(
        @"(?<=\S)\s*,\s*(M\.?\s?D\.?|M\.?B\.?A\.?|Ph\.?\s?D\.?|CPA|PMP|CISSP|CISA|CISM|Esq\.?)\s*(?=,|$)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Degree();

    // Leiter*in, Leiter/-in, Directeur(trice), Director/a, and (m/w/d)
    [GeneratedRegex(
        @"(?<=\p{L}{2})([*:_·](in|innen|e|ne|se|rice|trice|a)|\.(rice|trice|euse)|/-?(in|innen|e|rice|trice"
            + @"|a))(?![\p{L}\p{N}&-])"
            + @"|(?<=\p{L}{2})\(-?(in|innen|e|ne|fe|se|euse|rice|trice|a|ora|ra)\)"
            + @"|\s*[(\[]\s*[mwfdhx](\s*[/|,]\s*([mwfdhx]|div|gn))+\s*\*?\s*[)\]]",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Genders();

    // Manager in Training, not "Specialist in Training and Development"
    [GeneratedRegex(@"(?<=\S)[\s(]+in\s+training(?=\s*($|[,;/|()]))", RegexOptions.IgnoreCase)]
    private static partial Regex InTraining();

    // außer Dienst, im Ruhestand
    [GeneratedRegex(@"(?<=\S)[\s,(]+(a\.\s?D\.|i\.\s?R\.)\)?", RegexOptions.IgnoreCase)]
    private static partial Regex OutOfOffice();

    // CIO until 2021, CIO bis 03/2021, CIO (2015-2021); not "Director Vision 2020-2030"
    [GeneratedRegex(
        @"(?<=\S)([\s,(]+(until|till|bis|jusqu['’](en|à)|hasta|fino al?|até|tot|do)\s+(\p{L}+\.?\s+|[0-9./]{2,6})?"
            + @"(19|20)[0-9]{2}\b|\s*[,(]\s*(19|20)[0-9]{2}\s*[-–—]\s*(19|20)[0-9]{2}\s*($|\)))\)?",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Until();

    // "PA CEO" assists the CEO as "PA to CEO" does; an assistant CIO is one.
    [GeneratedRegex(
        @"\A\s*(P\.?A\.?|E\.?A\.?|personal assistant|secretary|secretaresse|secrétaire|secretaria|segretari[ao]"
            + @"|assistent(in)?|assistenz|sekretärin|assistante|asistente|asystentka?)\s+"
            + @"(?=(C[A-Z]{1,2}O|MD|DSI|DAF|DRH|PDG|chief|managing|president|founder|owner|board|vorstand"
            + @"|geschäftsführer)\b)"
            + @"|\A\s*(assistenz|assistentin|sekretariat|sekretärin|referent(in)?)\s+(?!to\b)(?=(\S*\s)?\S*(leiter(in)?|leitung"
            + @"|direktor(in)?|vorstand|geschäftsführ(er|erin|ung)|chef(in)?)\b)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex AssistantOf();

    // A non-IT director is no IT director.
    [GeneratedRegex(@"\bnon[-‐\s]+(?=\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Non();

    // Whatever the company is called, it is no title.
    [GeneratedRegex(@"(?<=\S)\s+(at|@)\s+\S.*$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Employer();
}
