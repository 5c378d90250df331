using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace LeadFunctions.Foundation.Values;

/// <summary>Titles of a department that do not name it: an account executive is sales. Only those that are of no other
/// department: a communications manager may be of telecommunications, and a commercial manager of building.</summary>
internal static class DepartmentTitles
{
    private const string Sales = """
        account executive, account manager, account director, account management, accountmanager, key account, strategic account manager,
        sdr, bdr, business development, business developer, vp revenue, head of revenue, telemarketing, developpeur commercial, chief revenue officer, territory manager, partner sales,
        attache commercial, agent commercial, delegue commercial, conseiller commercial, ingenieur commercial, cadre commercial,
        commercial sedentaire, commercial terrain, commercial itinerant, technico commercial, technico commerciale,
        developpement commercial, ingenieur d affaires, responsable grands comptes, responsable de comptes, responsable de compte, grands comptes,
        commerciale, comercial, agente di commercio, rappresentante di commercio, ejecutivo de cuentas, ejecutiva de cuentas, gerente de cuentas,
        gerente de contas, executivo de contas, executiva de contas, desarrollo de negocio, desarrollo de negocios, desenvolvimento de negocios,
        commercieel, commerciele, vertegenwoordiger, handelsvertreter, handelsvertreterin, grosskundenbetreuer, grosskundenbetreuerin,
        handlowiec, handlowy, handlowa, handlowych, rozwoju biznesu
        """;

    private const string Marketing = """
        demand generation, demand gen, lead generation, lead gen, social media, brand manager, brand director, brand strategist, brand management,
        head of brand, advertising, seo, ppc, copywriter, campaign manager, publicite, publicidad, publicidade, pubblicita, reklamy
        """;

    private const string HumanResources = """
        people operations, people and culture, head of people, vp people, people director, people manager, chief people officer, people partner,
        talent acquisition, talent management, talent partner, recruiter, recruiting, recruitment
        """;

    // Departments in the usual words.
    private static readonly FrozenDictionary<string, string[]> Titles = new Dictionary<string, string[]>
    {
        ["sale"] = Split(Sales),
        ["marketing"] = Split(Marketing),
        ["hr"] = Split(HumanResources),
    }.ToFrozenDictionary();

    private static readonly ConditionalWeakTable<TitleDictionary, FrozenDictionary<string, TitleEntries>> Known = [];

    /// <summary>What else names the department that an entry is; null for every other entry.</summary>
    public static TitleEntries? Of(TitleParts entry, TitleDictionary dictionary) =>
        entry.Now is [[var department]] && Titles.ContainsKey(department)
            ? Known.GetValue(dictionary, d => Titles.ToFrozenDictionary(t => t.Key, t => new TitleEntries(t.Value, d)))[
                department
            ]
            : null;

    private static string[] Split(string titles) =>
        titles.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
