using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Values;

/// <summary>The numbers and the month of a date, without its time, its zone, its weekday and what only joins
/// them.</summary>
/// <param name="Month">Where it is a word.</param>
/// <param name="MonthAt">Before which of the numbers the month stands.</param>
internal sealed partial record DateWords(IReadOnlyList<string> Numbers, int? Month, int MonthAt)
{
    private static readonly FrozenDictionary<string, int> Months = new[]
    {
        "jan january januar janner janv janvier ene enero gen gennaio januari janeiro stycznia ledna ocak января янв ian ianuarie tammikuuta januara sty oca січня січ ιανουαριου ιαν",
        "feb february februar fev fevr fevrier febrero febbraio februari fevereiro lutego unora subat февраля февр фев febr februarie helmikuuta februara lut sub лютого лют φεβρουαριου φεβ",
        "mar mars march marz mrz maerz marzo maart mrt marco marts marca brezna mart марта мар martie maaliskuuta marcius marc marcie березня бер μαρτιου μαρ",
        "apr april avr avril abr abril aprile kwietnia dubna nisan апреля апр aprilie huhtikuuta aprilis aprila kwi квітня квіт απριλιου απρ",
        "may mai mayo mag maggio mei maio maj maja kvetna mayis мая toukokuuta majus травня трав μαιου μαι",
        "jun june juni juin junio giu giugno junho czerwca cervna haziran июня июн iunie iun kesakuuta junius juna cze haz червня черв ιουνιου ιουν",
        "jul july juli juil juillet julio lug luglio julho lipca cervence temmuz июля июл iulie iul heinakuuta julius jula tem липня лип ιουλιου ιουλ",
        "aug august aout ago agosto augustus augusti sierpnia srpna agustos августа авг elokuuta augusztus augusta sie agu серпня серп αυγουστου αυγ",
        "sep sept september septembre septiembre setiembre set settembre setembro wrzesnia zari eylul сентября сент сен septembrie syyskuuta szeptember szept septembra wrz eyl вересня вер σεπτεμβριου σεπ",
        "oct october okt oktober octobre octubre ott ottobre out outubro pazdziernika rijna ekim октября окт octombrie lokakuuta oktobra paz eki жовтня жовт οκτωβριου οκτ",
        "nov november novembre noviembre novembro listopadu kasim ноября нояб ноя noiembrie noi marraskuuta novembra kas листопада νοεμβριου νοε",
        "dec december dez dezember decembre dic diciembre dicembre dezembro desember grudnia prosince aralik декабря дек decembrie joulukuuta decembra gru грудня груд δεκεμβριου δεκ",
    }
        .SelectMany((names, i) => names.Split(' ').Select(name => (name, i + 1)))
        .ToFrozenDictionary(m => m.name, m => m.Item2);

    // Weekdays, and what stands between the parts of a date. "mar" is Tuesday, too.
    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        StringComparer.Ordinal,
        "mon",
        "monday",
        "tue",
        "tues",
        "tuesday",
        "wed",
        "wednesday",
        "thu",
        "thur",
        "thurs",
        "thursday",
        "fri",
        "friday",
        "sat",
        "saturday",
        "sun",
        "sunday",
        "mo",
        "montag",
        "di",
        "dienstag",
        "mi",
        "mittwoch",
        "do",
        "donnerstag",
        "fr",
        "freitag",
        "sa",
        "samstag",
        "so",
        "sonntag",
        "lun",
        "lundi",
        "mar",
        "mardi",
        "mer",
        "mercredi",
        "jeu",
        "jeudi",
        "ven",
        "vendredi",
        "sam",
        "samedi",
        "dim",
        "dimanche",
        "lunes",
        "martes",
        "mie",
        "miercoles",
        "jue",
        "jueves",
        "vie",
        "viernes",
        "sab",
        "sabado",
        "dom",
        "domingo",
        "lunedi",
        "martedi",
        "mercoledi",
        "giovedi",
        "venerdi",
        "sabato",
        "domenica",
        "gio",
        "maandag",
        "dinsdag",
        "woensdag",
        "donderdag",
        "vrijdag",
        "zaterdag",
        "zondag",
        "ma",
        "wo",
        "vr",
        "za",
        "zo",
        "segunda",
        "terca",
        "quarta",
        "quinta",
        "sexta",
        "feira",
        "seg",
        "ter",
        "qua",
        "qui",
        "sex",
        "poniedzialek",
        "wtorek",
        "sroda",
        "czwartek",
        "piatek",
        "sobota",
        "niedziela",
        "pon",
        "pn",
        "wt",
        "sr",
        "czw",
        "pt",
        "sob",
        "niedz",
        "mandag",
        "tirsdag",
        "tisdag",
        "onsdag",
        "torsdag",
        "fredag",
        "lordag",
        "sondag",
        "sonnabend",
        "понедельник",
        "вторник",
        "среда",
        "четверг",
        "пятница",
        "суббота",
        "воскресенье",
        "пн",
        "вт",
        "ср",
        "чт",
        "пт",
        "сб",
        "вс",
        "曜日",
        "月曜日",
        "火曜日",
        "水曜日",
        "木曜日",
        "金曜日",
        "土曜日",
        "at",
        "on",
        "of",
        "the",
        "um",
        "den",
        "der",
        "am",
        "a",
        "le",
        "el",
        "la",
        "las",
        "de",
        "del",
        "il",
        "op",
        "om",
        "em",
        "kl",
        "uhr",
        "h",
        "st",
        "nd",
        "rd",
        "th",
        "er",
        "t",
        "r",
        "г",
        "klo",
        "ore",
        "alle",
        "as",
        "周一",
        "周二",
        "周三",
        "周四",
        "周五",
        "周六",
        "周",
        "星期一",
        "星期二",
        "星期三",
        "星期四",
        "星期五",
        "星期六",
        "星期",
        "року",
        "р",
        "火",
        "水",
        "木",
        "金",
        "土",
        "年",
        "月",
        "日",
        "년",
        "월",
        "일",
        "上午",
        "下午",
        "午前",
        "午後",
        "오전",
        "오후"
    );

    /// <returns>Null where a word is neither a month nor one of those that go with dates.</returns>
    public static DateWords? Of(string text)
    {
        if (Bare(text) is not { } bare)
            return null;
        var (numbers, month, at) = (new List<string>(), (int?)null, 0);
        var tokens = Tokens().Matches(bare).Select(t => t.Value).ToList();
        for (var i = 0; i < tokens.Count; i++)
            if (char.IsAsciiDigit(tokens[i][0]))
                numbers.Add(tokens[i]);
            else if (
                Folded.Key(tokens[i]).Normalize() is var word
                && Months.TryGetValue(word, out var named)
                && (month is null || Fillers.Contains(Previous(tokens, i)))
            )
                (month, at) = (named, numbers.Count);
            else if (!Fillers.Contains(word))
                return null;
        return new DateWords(numbers, month, at);
    }

    // Of "mar. 17 nov. 2026" the first word is the day of the week.
    private static string Previous(List<string> tokens, int at) =>
        Folded.Key(tokens[..at].FindLast(t => Months.ContainsKey(Folded.Key(t))) ?? "");

    // Without its time; null where that is none of a clock.
    private static string? Bare(string text)
    {
        if (Compact().Match(text) is { Success: true } compact)
            return compact.Groups["day"].Value;
        if (Time().Match(text) is not { Success: true } time)
            return Signs().IsMatch(text) ? text : null;
        var (hours, minutes, seconds) = (Part(time, "hour"), Part(time, "minute"), Part(time, "second"));
        return
            hours <= 24
            && minutes < 60
            && seconds <= 60
            && Signs().IsMatch(text = text.Remove(time.Index, time.Length).Insert(time.Index, " "))
            ? text
            : null;
    }

    private static int Part(Match time, string name) =>
        time.Groups[name] is { Success: true } group
            ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;

    // 20261117T081500Z
    [GeneratedRegex(
        @"\A\s*(?<day>(19|20)[0-9]{6})[T ]?[0-9]{4}([0-9]{2})?Z?\s*\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Compact();

    [GeneratedRegex(
        @"(?<![0-9:])[T,]?\s*"
            + @"((?<hour>[0-9]{1,2})((:|h(?=[0-9]))(?<minute>[0-9]{2})(:(?<second>[0-9]{2})([.,:][0-9]{1,9})?)?"
            + @"|(?=\s?[ap]\.?m|h\s*$))"
            + @"|(?<=([0-9]{4},?|-[0-9]{2})\s+((klo?|um|at|ore|alle)\.?\s+)?)"
            + @"(?<hour>[0-9]{1,2})\.(?<minute>[0-9]{2})(\.(?<second>[0-9]{2})(\.[0-9]{1,9})?)?"
            + @"(?=\s*([ap]\.?\s?m\.?|Uhr)?\s*$)"
            + @"|(?<hour>[0-9]{1,2})\s?[時时点點시]\s?((?<minute>[0-9]{1,2})\s?[分분]\s?((?<second>[0-9]{1,2})\s?[秒초])?)?)"
            + @"(?![0-9:])(\s*[ap]\.?\s?m\b\.?)?(\s*(Uhr|h|hrs)\b)?"
            + @"(\s*\(?(Z|(UTC|GMT)?\s?[+-][0-9]{1,2}(:?[0-9]{2})?|UTC|GMT|[ECMP][SD]?T|BST|CES?T|EES?T|WES?T"
            + @"|MESZ|MEZ|MSK|IST|JST|KST|SGT|HKT|A[CEW][SD]T|NZ[SD]T|HST|AKST)\b\)?){0,2}"
            + @"(\s*[(\[][^()\[\]0-9]*[)\]])?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Time();

    [GeneratedRegex(@"\A([\p{L}\p{M}0-9\s.,/\-–_'’@]|\([\p{L}\p{M}]+\.?\))*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Signs();

    [GeneratedRegex(@"[0-9]+|[年月日]|[\p{L}\p{M}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Tokens();
}
