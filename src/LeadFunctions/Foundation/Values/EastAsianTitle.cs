using System.Collections.Frozen;

namespace LeadFunctions.Foundation.Values;

/// <summary>Titles in Chinese, Japanese and Korean, which write no spaces: 営業部長 is head and manager of sales,
/// IT总监 the IT director.</summary>
internal static class EastAsianTitle
{
    private const string Former = "former";

    // The usual words of TitleTerms; head and manager are "jefe" there. Of two parts at one place the longer counts.
    private const string Table = """
        sales: 営業, 販売, 销售, 銷售, 영업, セールス
        marketing: マーケティング, 市场, 市場, 营销, 行銷, 營銷, 市场营销, 市場營銷, 마케팅
        chief executive officer: 首席执行官, 首席執行官, 执行长, 執行長, 最高経営責任者, 最高经营责任者
        chief information officer: 首席信息官, 首席資訊官, 资讯长, 資訊長, 最高情報責任者, 首席资讯官
        chief technology officer: 首席技术官, 首席技術官, 首席技术执行官, 技术长, 技術長, 最高技術責任者, 首席科技官
        chief finance officer: 首席财务官, 首席財務官, 财务长, 財務長, 最高財務責任者
        chief operating officer: 首席运营官, 首席營運官, 营运长, 營運長, 最高執行責任者
        chief marketing officer: 首席营销官, 首席市场官, 首席行銷官, 行銷長, 最高マーケティング責任者
        chief information security officer: 首席信息安全官, 首席資訊安全官, 資安長, 最高情報セキュリティ責任者
        chief security officer: 首席安全官
        chief data officer: 首席数据官, 首席數據官, 最高データ責任者
        chief digital officer: 首席数字官, 首席數位官, 最高デジタル責任者
        chief product officer: 首席产品官, 首席產品官
        chief hr officer: 首席人力资源官, 首席人力資源官, 首席人事官, 最高人事責任者, 人資長
        representativedirector: 代表取締役, 代表取締役社長, 社長, 社长
        chair: 董事长, 董事長, 会長, 代表取締役会長
        board member: 董事, 取締役, 専務取締役, 常務取締役, 社外取締役, 専務, 常務, 监事, 監事, 代表取締役専務, 代表取締役常務, 代表取締役副会長
        managing director: 董事总经理, 董事總經理
        executive director: 执行董事, 執行董事
        executive officer: 執行役員, 役員
        president: 总裁, 總裁
        vp: 副总裁, 副總裁, 副总, 副總, 副社長, 代表取締役副社長
        general manager: 总经理, 總經理
        financedirector: 财务总监, 財務總監
        technicaldirector: 技术总监, 技術總監
        director: 总监, 總監, ディレクター
        manager: 经理, 經理, 課長, 课长, 科长, 科長, マネージャー, マネジャー, マネージャ
        jefe: 部長, 部长, 本部長, 事業部長, 室長, 責任者, 负责人, 負責人, 主管, 处长, 處長
        deputy: 副, 代理, 次長, 代行
        deputy manager: 副理
        deputy general manager: 副总经理, 副總經理
        supervisor: 係長, 组长, 組長
        leader: リーダー
        engineer: 工程师, 工程師, エンジニア, 技師, 技术员
        architect: 架构师, 架構師, アーキテクト
        analyst: 分析师, 分析師, アナリスト
        consultant: 顾问, 顧問, 咨询师, コンサルタント
        specialist: 专员, 專員, 专家, 專家, スペシャリスト
        representative: 代表
        developer: 开发工程师, 開發工程師, 程序员, 程式設計師, プログラマー, デベロッパー
        administrator: 管理员, 管理員
        accountant: 会计, 會計
        assistant: 助理, 秘书, 秘書, 補佐, アシスタント, 社長秘書, 社長補佐, 役員秘書
        intern: 实习生, 實習生, インターン, 实习
        student: 学生, 學生, 大学生, 大學生
        founder: 创始人, 創始人, 創辦人, 创办人, 創業者, ファウンダー
        co founder: 联合创始人, 聯合創始人, 共同創業者, 共同創辦人
        partner: 合伙人, 合夥人, パートナー
        owner: 老板, 老闆, オーナー
        chief: 首席
        senior: 高级, 高級, 资深, 資深, シニア
        regional: 区域, 區域, 大区, 大區, 地区
        global: 全球, グローバル
        it: 信息技术, 资讯科技, 資訊科技, 信息, 資訊, 資訊技術, 信息化, 信息系统, 信息管理, 信息中心, 情報システム, 情報技術, 情シス
        information security: 信息安全, 資訊安全, 資安, 情報セキュリティ
        security: 安全, セキュリティ
        network: 网络, 網路, ネットワーク
        system: 系统, 系統, システム
        software: 软件, 軟體, ソフトウェア, ソフトウエア
        data: 数据, 數據, データ
        database: 数据库, 數據庫, 資料庫, データベース
        data center: 数据中心, データセンター
        development: 开发, 開發, 開発
        rnd: 研发, 研發, 研究開発
        technical: 技术, 技術
        finance: 财务, 財務, 财务部
        accounting: 経理
        hr: 人事, 人力资源, 人力資源, 人资, 人資
        procurement: 采购, 採購, 購買, 調達
        operations: 运营, 運營, 營運, 营运
        production: 生产, 生產, 生産
        manufacturing: 制造, 製造
        quality: 质量, 品質
        quality assurance: 品質保証, 质量保证
        supply chain: 供应链, 供應鏈, サプライチェーン
        logistics: 物流
        product: 产品, 產品, プロダクト, 製品
        project: 项目, 專案, プロジェクト
        legal: 法务, 法務
        public relations: 公关, 公關, 広報
        brand: 品牌, ブランド
        administrative: 行政, 総務
        account: アカウント
        account manager: 客户经理, 客戶經理
        key account: 大客户, 大客戶
        business development: 商务拓展, 业务拓展, 業務拓展, 事業開発, ビジネス開発
        customer service: 客服, カスタマーサービス
        front end: 前端
        front desk: 前台, 前臺
        office: 社長室, 总经理办公室
        and: 兼
        department: 部, 部门, 部門, 课, 課, 室
        """;

    // Before a title they say that it was; 前端 is the front end of software.
    private static readonly char[] Earlier = ['前', '元', '原'];

    private static readonly FrozenDictionary<string, string[]> Parts = Table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(": "))
        .SelectMany(line => line[1].Split(", ").Select(part => (Part: Folded.Words(part), Words: line[0].Split(' '))))
        .DistinctBy(entry => entry.Part)
        .ToFrozenDictionary(entry => entry.Part, entry => entry.Words);

    private static readonly int LongestPart = Parts.Keys.Max(part => part.Length);

    /// <summary>The usual words of a title's word, and what has none as it is; null where nothing of it has
    /// any.</summary>
    /// <param name="word">Folded.</param>
    /// <param name="usual">The usual words of a part in another script, such as IT.</param>
    public static string[]? Words(string word, Func<string, string[]?> usual)
    {
        if (PartAt(word, 0).Length == 0 && word.Length > 2 && Earlier.Contains(word[0]))
            return Words(word[1..], usual) is { } title ? [Former, .. title] : null;
        var words = new List<string>();
        var (from, isKnown) = (0, false);
        for (var at = 0; at <= word.Length; )
        {
            var part = PartAt(word, at);
            if (part.Length == 0 && at++ < word.Length)
                continue;
            if (Math.Min(at, word.Length) is var end && end > from)
                words.AddRange(usual(word[from..end]) ?? [word[from..end]]);
            if (part.Length == 0)
                break;
            words.AddRange(Parts[part]);
            isKnown = true;
            from = at += part.Length;
        }
        return isKnown ? [.. words] : null;
    }

    private static string PartAt(string word, int at)
    {
        for (var length = Math.Min(LongestPart, word.Length - at); length > 0; length--)
            if (word.Substring(at, length) is var part && Parts.ContainsKey(part))
                return part;
        return "";
    }
}
