using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Tests.Foundation.Values;

namespace LeadFunctions.Tests.Foundation.Campaigns;

public class ConfigurationFileRobustnessTests
{
    private static readonly Gen<(string Path, byte[] Content)> Files = Gen.Elements(
        GoodFiles.All.Select(f => (f.Path, Encoding.UTF8.GetBytes(f.Json))).ToArray()
    );

    private static readonly Gen<byte> Signs = Gen.OneOf(
        Gen.Elements("{}[]\",:0-nulltruefalse \\".Select(c => (byte)c).ToArray()),
        ArbMap.Default.ArbFor<byte>().Generator
    );

    private static readonly Gen<string> Values = Gen.Elements(
        "null",
        "0",
        "-1",
        "1e400",
        "\"\"",
        "\"x\"",
        "[]",
        "[null]",
        "{}",
        "true",
        "\"\\ud800\"",
        "\"\\u0000\"",
        "{\"a\":null}",
        "[[[]]]"
    );

    [Fact]
    public void No_bytes_break_the_reader() =>
        Prop.ForAll(
                Files.Zip(ArbMap.Default.ArbFor<byte[]>().Generator).ToArbitrary(),
                f => Answers(f.Item1.Path, f.Item2)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_name_breaks_the_reader() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<NonNull<string>>(),
                name =>
                    Answers(name.Get, [])
                    && Answers($"campaigns/{name.Get}.json", Encoding.UTF8.GetBytes(GoodFiles.Campaign))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_byte_put_into_a_good_file_breaks_the_reader() =>
        Prop.ForAll(
                Files.Zip(Gen.Choose(0, 5_000)).Zip(Signs).ToArbitrary(),
                change =>
                {
                    var (((path, content), at), sign) = change;
                    var changed = content.ToArray();
                    changed[at % changed.Length] = sign;
                    return Answers(path, changed) && Answers(path, content[..(at % content.Length)]);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void No_value_put_into_a_good_file_breaks_what_is_made_of_it() =>
        Prop.ForAll(
                Files.Zip(Gen.Choose(0, 1_000)).Zip(Values).ToArbitrary(),
                change =>
                {
                    var (((path, content), at), value) = change;
                    return Answers(path, Encoding.UTF8.GetBytes(JsonSpots.Put(content, at, value)));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    // A document or problems, never both, and a document that the rest can be built of.
    private static bool Answers(string path, byte[] content)
    {
        var (document, problems) = ConfigurationFile.Read(path, BinaryData.FromBytes(content));
        _ = document switch
        {
            Campaign campaign => new LeadFunctions.Tests.Foundation.Deciding.CampaignRulesProbe(campaign).IsUsable,
            Affiliate affiliate => new LeadFunctions.Tests.Pipeline.ValidatingLeads.RowValidatorProbe(
                affiliate
            ).IsUsable,
            CategoryList list => new Configuration([], [], list.Categories).Categories.All.Any(),
            _ => true,
        };
        return (document is null) == (problems.Count > 0) && problems.All(p => p.Length > 0);
    }
}
