using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Foundation.Http;

namespace LeadFunctions.Tests.Foundation.Http;

public class SignedInPersonTests
{
    private const string Tenant = "8f2c1e50-4b7d-4c1a-9a63-0d5e7b1f2a90";
    private const string Id = "5f1c0b1e-2d3a-4e5f-8a9b-0c1d2e3f4a5b";

    [Fact]
    public void A_person_has_the_roles_of_the_token_and_is_named_without_an_address()
    {
        var olga = Read(
            Usual(
                ("roles", "ops.read"),
                ("roles", "ops.privacy"),
                ("roles", "payroll.read"),
                ("preferred_username", "olga@example.com")
            )
        )!;
        Assert.Equal([OpsRole.Read, OpsRole.Privacy], olga.Roles.Order());
        Assert.Equal($"Olga Novak ({Id})", olga.Person);
        Assert.Equal(Id, olga.Id);
        Assert.Null(Signature.ReadBy(olga.Person!).Problem);
    }

    [Fact]
    public void Long_names_of_claims_are_as_good_as_short_ones() =>
        Assert.Equal(
            [OpsRole.Act],
            Read(
                ("http://schemas.microsoft.com/identity/claims/tenantid", Tenant),
                ("http://schemas.microsoft.com/identity/claims/objectidentifier", Id),
                ("http://schemas.microsoft.com/ws/2008/06/identity/claims/role", "ops.act")
            )!.Roles
        );

    [Theory]
    [InlineData(null, Id)]
    [InlineData("", Id)]
    [InlineData("olga@example.com", Id)]
    [InlineData("Olga\u0000\r\nNovak\u001b[2J", $"OlgaNovak[2J ({Id})")]
    [InlineData(
        "OlgaOlgaOlgaOlgaOlgaOlgaOlgaOlgaOlgaOlgaOlgaOlgaOlgaOlgaOlga",
        $"OlgaOlgaOlgaOlgaOlgaOlgaOlgaOlgaOlgaOlgaOlgaOlgaOl ({Id})"
    )]
    public void A_name_that_the_history_must_not_show_is_left_out_or_cut(string? name, string told) =>
        Assert.Equal(
            told,
            Read([
                .. name is null ? Array.Empty<(string, string)>() : [("name", name)],
                ("tid", Tenant),
                ("oid", Id),
            ])!.Person
        );

    [Theory]
    [InlineData("tid", "9f2c1e50-4b7d-4c1a-9a63-0d5e7b1f2a90")]
    [InlineData("tid", "")]
    [InlineData("oid", "olga")]
    public void Nobody_of_another_tenant_or_without_an_id_is_signed_in(string claim, string value) =>
        Assert.Null(Read([.. Usual().Where(c => c.Item1 != claim), (claim, value)]));

    [Fact]
    public void A_claim_that_says_two_things_says_nothing() => Assert.Null(Read(Usual(("tid", Guid.Empty.ToString()))));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Olga")]
    [InlineData("bnVsbA==")]
    [InlineData("W10=")]
    [InlineData("eyJhdXRoX3R5cCI6ImFhZCJ9")]
    [InlineData("eyJhdXRoX3R5cCI6ImFhZCIsImNsYWltcyI6W251bGwseyJ0eXAiOm51bGx9XX0=")]
    public void What_is_no_principal_is_nobody(string? header) =>
        Assert.Null(SignedInPerson.Read(header, Guid.Parse(Tenant)));

    [Fact]
    public void Another_provider_signs_nobody_in() =>
        Assert.Null(SignedInPerson.Read(Header("google", Usual()), Guid.Parse(Tenant)));

    [Fact]
    public void No_text_makes_a_person_or_a_fault() =>
        Prop.ForAll<string>(text =>
                SignedInPerson.Read(text, Guid.Parse(Tenant)) is null
                && SignedInPerson.Read(Convert.ToBase64String(Encoding.UTF8.GetBytes(text ?? "")), Guid.Parse(Tenant))
                    is null
            )
            .QuickCheckThrowOnFailure();

    private static (string, string)[] Usual(params (string, string)[] more) =>
        [("tid", Tenant), ("oid", Id), ("name", "Olga Novak"), .. more];

    private static Caller? Read(params (string, string)[] claims) =>
        SignedInPerson.Read(Header("aad", claims), Guid.Parse(Tenant));

    private static string Header(string provider, (string Type, string Value)[] claims) =>
        Convert.ToBase64String(
            JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    auth_typ = provider,
                    claims = claims.Select(c => new { typ = c.Type, val = c.Value }),
                    name_typ = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress",
                    role_typ = "http://schemas.microsoft.com/ws/2008/06/identity/claims/role",
                }
            )
        );
}
