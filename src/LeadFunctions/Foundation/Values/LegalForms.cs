using System.Collections.Frozen;

namespace LeadFunctions.Foundation.Values;

/// <summary>Legal forms of companies all over the world, as they follow a name or stand before it. One with dots,
/// slashes or spaces (<c>S.A. de C.V.</c>, <c>A/S</c>, <c>Sp. z o.o.</c>) is written here without.</summary>
internal static class LegalForms
{
    private const string Behind = """
        inc incorporated corp corporation co company companies ltd limited unlimited unltd llc llp lllp lp plc pllc pbc pc psc cic dac clg uc teo
        cie ltee incltee enr senc ulc na proprietarylimited il ig inliquidation inliquidazione inliquidatie wlikwidacji enliquidacion
        underliquidation enliquidation inadministration inreceivership
        limitedliabilitycompany limitedliabilitypartnership publiclimitedcompany privatelimitedcompany jointstockcompany publicjointstockcompany
        publiccompanylimited companylimited coltd pcl pty pte pvt private pltd plimited opc nl cc npc bhd berhad sdn sdnbhd tbk perserotbk
        gmbh mbh ggmbh gesmbh gmbhcokg gmbhcokgaa stiftungcokg gesellschaftmbh gesellschaftmbhcokg gesbr ag agcokg kg kgaa ohg og keg eg ev ek ekfr ekfm ug ughaftungsbeschrankt haftungsbeschrankt
        gbr partg partgmbb mbb kor aor se scse aktiengesellschaft gesellschaftmitbeschrankterhaftung kommanditgesellschaft
        genossenschaft eingetragenegenossenschaft epp
        sa sas sasu sarl sarlu suarl eurl scs snc sca sci scop selarl selas gie sagl societeanonyme sarlau sicav
        spa srl srls sapa scarl scrl scpa societaperazioni srlunipersonale
        sl slu sau sll slne slp sccl sociedadanonima sociedadlimitada scoop scooplda sab sabdecv sadecv sapidecv sapi sofom sofomenr sderldecv sderl srldecv scdecv
        decv cv sc ac spr sac saa saci sacif saic saca eirl ca ltda limitada ltdame ltdaepp eireli cia ciltda cialtda compania sencs sasbic bic
        sociedadeanonima sociedadelimitada lda unipessoal unipessoallda sgps epe
        bv bvba nv vof vzw asbl sprl cvba cvoa beslotenvennootschap naamlozevennootschap
        ab abpubl publ hb kb aktiebolag as asa ans da ba nuf enk aps ivs is ps ks amba smba aktieselskab anpartsselskab aksjeselskap
        oy oyj oyab abp ky tmi osk osuuskunta osakeyhtio hf ehf ohf slhf
        sro spolsro vos zs ops akciovaspolecnost spzoo spj spk spp ska spolkazoo psa spolkaakcyjna spolkazograniczonaodpowiedzialnoscia spkom
        zrt kft nyrt bt kkt doo jdoo dd ad kd eood ood ead ou uab mb sia
        ooo oao zao pao ao tov prat mchj ооо оао зао пао ао тов прат пат тоо чп фоп ип ад еоод оод еад дд доо
        ae epe ike αε επε ικε οε εε
        anonimsirketi ltdsti limitedsirketi sti ltdst ticaretas ticltdsti sanvetic sanveticas sanveticltdsti
        kk gk yk kabushikikaisha kabushikigaisha godokaisha yugenkaisha yuhanhoesa jusikhoesa
        wll qsc qpsc bsc bscc ksc kscp kscc saog saoc pjsc pjs jsc ojsc cjsc psjc sae sal fzllc fze fzco fzc fzcollc dmcc dmccc
        sanayiveticaretas sanayiveticaretltdsti sanayiveticaret ticaretltdsti saesp esp llcfz fzllcfz establishment anstalt trustreg
        klg kollektivgesellschaft too shpk sha dooel mmc wirtschaftsprufungsgesellschaft steuerberatungsgesellschaft rechtsanwaltsgesellschaft
        subsidiaries itssubsidiaries affiliates itsaffiliates
        jscb tnhh ctcp ctytnhh ctycp
        """;

    // Few, for before a name most of these are words of their own: SC Johnson, SAS Institute.
    private const string Before =
        "pt cv llc jsc pjsc ojsc cjsc limitedliabilitycompany jointstockcompany firma fa messrs ип ooo oao zao pao tov uab sia ou oy ab sarl eurl sasu ооо оао зао пао ао тов прат пат тоо еоод оод congtytnhh congtycophan ctytnhh ctycp sociedadanonima societeanonyme";

    /// <summary>In scripts without spaces they stand at the name itself.</summary>
    public static IReadOnlyList<string> Attached { get; } =
    [
        "株式会社",
        "(株)",
        "㈱",
        "㈲",
        "㈜",
        "有限会社",
        "(有)",
        "合同会社",
        "合資会社",
        "股份有限公司",
        "有限责任公司",
        "有限責任公司",
        "集团有限公司",
        "集团股份有限公司",
        "有限公司",
        "株式會社",
        "주식회사",
        "(주)",
        "유한회사",
        "유한책임회사",
        "บริษัท",
        "จำกัด (มหาชน)",
        "จำกัด",
        "ش.م.م",
        "ذ.م.م",
        "ش.م.ع",
        "بع.م",
        "בע\"מ",
        "בע״מ",
    ];

    private static readonly FrozenSet<string> AtEnd = Set(Behind);
    private static readonly FrozenSet<string> AtStart = Set(Before);
    private static readonly int LongestStart = AtStart.Max(form => form.Length);
    private static readonly int LongestEnd = AtEnd.Max(form => form.Length);

    /// <summary>How many words at the end are a legal form: the most that are one.</summary>
    public static int WordsAtEnd(ReadOnlySpan<string> words)
    {
        var (form, found) = ("", 0);
        for (var count = 1; count <= words.Length; count++)
        {
            form = words[^count] + form;
            if (form.Length > LongestEnd)
                break;
            if (AtEnd.Contains(form))
                found = count;
        }
        return found;
    }

    /// <summary>How many words at the start are a legal form: the most that are one.</summary>
    public static int WordsAtStart(ReadOnlySpan<string> words)
    {
        var (form, found) = ("", 0);
        for (var count = 0; count < words.Length && form.Length < LongestStart; count++)
        {
            form += words[count];
            if (AtStart.Contains(form))
                found = count + 1;
        }
        return found;
    }

    // As the names are that they are looked for in.
    private static FrozenSet<string> Set(string forms) =>
        forms
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(Folded.Key)
            .Where(form => form.Length > 0)
            .ToFrozenSet();
}
