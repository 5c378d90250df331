using LeadFunctions.Ops.ServingPage;

namespace LeadFunctions.Tests.Ops.ServingPage;

public class SavedViewsTests
{
    private static readonly SavedViews Two = new([new("Blue ones", "/leads?status=Unsent"), new("Forms", "/reports")]);

    [Fact]
    public void Views_are_listed_by_name_and_a_name_is_there_once() =>
        Assert.Equal(
            [new SavedView("blue ONES", "/leads?status=Held"), new SavedView("Forms", "/reports")],
            Two.With(new() { Name = " blue ONES ", Address = "/leads?status=Held" }).Value!.Views
        );

    [Fact]
    public void A_view_gets_another_name_in_the_place_of_its_former_one() =>
        Assert.Equal(
            ["Forms", "To open"],
            Two.With(
                    new()
                    {
                        Name = "To open",
                        Address = "/leads?status=Unsent",
                        InsteadOf = "Blue ones",
                    }
                )
                .Value!.Views.Select(v => v.Name)
        );

    [Fact]
    public void A_view_that_is_removed_twice_is_removed() =>
        Assert.Equal(Two.Views.Skip(1), Two.Without("blue ones").Without("Blue ones").Views);

    [Theory]
    [InlineData("", "/leads", "$.name: found 0 characters")]
    [InlineData("a\nb", "/leads", "$.name")]
    [InlineData("Elsewhere", "https://example.com/", "$.address")]
    [InlineData("Ann", "/leads?text=ann%40example.com", "$.address")]
    public void What_is_no_view_is_refused(string name, string address, string place) =>
        Assert.StartsWith(
            place,
            Two.With(new() { Name = name, Address = address }).Problem!.Detail,
            StringComparison.Ordinal
        );

    [Fact]
    public void There_are_not_more_than_anybody_reads()
    {
        var views = new SavedViews([.. Enumerable.Range(0, 50).Select(i => new SavedView($"{i}", "/"))]);
        Assert.NotNull(views.With(new() { Name = "one more", Address = "/" }).Problem);
        Assert.Null(views.With(new() { Name = "7", Address = "/leads" }).Problem);
    }
}
