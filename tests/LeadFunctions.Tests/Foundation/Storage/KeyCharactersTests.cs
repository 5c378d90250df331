using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Tests.Foundation.Storage;

public class KeyCharactersTests
{
    // Letters, and whatever might be tried: only the ids that parse count.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements("abcz019-".ToCharArray()).NonEmptyListOf().Select(c => string.Concat(c)),
        Gen.Elements("ABCZ019-az \n\t/\\#?|é".ToCharArray()).NonEmptyListOf().Select(c => string.Concat(c))
    );

    [Fact]
    public void No_key_of_sound_ids_holds_what_the_service_refuses() =>
        Prop.ForAll(
                Gen.Four(Texts).ToArbitrary(),
                texts => KeysOf(texts.Item1, texts.Item2, texts.Item3, texts.Item4).All(IsTaken)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_key_of_a_hostile_path_holds_what_the_service_refuses() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<NonNull<string>>(),
                path =>
                {
                    var batch = BatchId.Of(Sample.Noon, path.Get, "\"0x1\"");
                    return IsTaken(Keys.Chunk(batch, 0))
                        && IsTaken(Keys.PersonLead(Sample.Person, new LeadId(batch, 1)));
                }
            )
            .QuickCheckThrowOnFailure();

    private static List<string> KeysOf(string affiliate, string category, string leadCode, string path)
    {
        var keys = new List<string>();
        if (AffiliateName.TryParse(affiliate, null, out var name))
            keys.Add(name.Value);
        if (CategoryId.TryParse(category, null, out var id))
            keys.AddRange([Keys.WaitingFor(id), Keys.PersonClaim(Sample.Person, id, null)]);
        if (LeadCode.TryParse(leadCode, null, out var code))
            keys.AddRange([
                code.Value,
                Keys.WaitingFor(code),
                Keys.PersonClaim(Sample.Person, Sample.Crm, code),
                Keys.Window(code, Sample.Person),
                Jobs.WeeklySend(code),
            ]);
        keys.Add(BatchId.Of(Sample.Noon, path, affiliate).Value);
        return keys;
    }

    private static bool IsTaken(string key) =>
        key.Length is > 0 and <= 512 && !key.AsSpan().ContainsAny("/\\#?") && !key.Any(char.IsControl);
}
