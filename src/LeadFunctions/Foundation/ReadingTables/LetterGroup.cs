namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Languages whose letters stand in the same code pages.</summary>
internal enum LetterGroup
{
    Western,
    Central,
    Baltic,
    Turkish,
    Cyrillic,
    Greek,
    Hebrew,
    Arabic,
    Thai,
    Japanese,
    SimplifiedChinese,
    TraditionalChinese,
    Korean,
}
