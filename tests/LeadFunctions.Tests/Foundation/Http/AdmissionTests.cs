using LeadFunctions.Foundation.Http;

namespace LeadFunctions.Tests.Foundation.Http;

public class AdmissionTests
{
    private static readonly Caller Key = new("the key reporting", new HashSet<OpsRole> { OpsRole.Read });
    private static readonly Caller Olga = new(
        "5f1c0b1e",
        new HashSet<OpsRole> { OpsRole.Act },
        "Olga Novak (5f1c0b1e)"
    );

    [Fact]
    public void A_key_or_a_person_with_the_role_comes_in()
    {
        Assert.Equal(Key, Admission.Decide(OpsRole.Read, Key, null).Value);
        Assert.Equal(Olga, Admission.Decide(OpsRole.Act, null, Olga).Value);
    }

    [Fact]
    public void Who_is_signed_in_is_who_acts_even_where_the_key_is_what_opens() =>
        Assert.Equal(Olga, Admission.Decide(OpsRole.Read, Key, Olga).Value);

    [Fact]
    public void Whoever_is_not_known_is_told_what_to_send()
    {
        var problem = Admission.Decide(OpsRole.Read, null, null).Problem!;
        Assert.Equal(401, problem.Status);
        Assert.Contains("Send a key of the app, or a token of Entra", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_lacks_the_role_is_told_which()
    {
        var problem = Admission.Decide(OpsRole.Privacy, Key, Olga).Problem!;
        Assert.Equal(403, problem.Status);
        Assert.Contains("lack the role ops.privacy", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_that_does_not_say_whom_it_is_open_to_is_open_to_nobody()
    {
        var all = new Caller("the key all", OpsRoles.ByName.Values.ToHashSet());
        Assert.Equal(403, Admission.Decide(null, all, null).Problem!.Status);
        Assert.Equal(401, Admission.Decide(null, null, null).Problem!.Status);
    }
}
