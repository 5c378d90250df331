using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Web;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LeadFunctions.AzuriteTests.Ops.ServingPage;

/// <summary>Whole tasks in a real browser, with the data of the demo. Each looks at what it needs itself.</summary>
[Collection(nameof(PlayedDemo))]
public sealed partial class Ops_do_their_tasks_on_the_page(PlayedDemo demo)
{
    // Whose returns are counted.
    private const string WithFeedback = "INT-FFA-ESF-2541";

    [Fact]
    public async Task A_held_answer_is_accepted_and_its_lead_is_sent()
    {
        await using var page = await demo.OpenAsync();
        var held = page.Tab.GetByRole(AriaRole.Region, new() { Name = "Answers are held" });
        await held.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Choose an|Another|Accept)") })
            .First.ClickAsync();
        var dialog = page.Tab.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Why").WaitForAsync();
        var choice = dialog.GetByPlaceholder("Choose one of the question’s answers");
        if (await choice.InputValueAsync() == "")
        {
            var option = page.Tab.GetByRole(AriaRole.Option).First;
            // A dialog that is still opening takes the focus, and the list closes; the key never closes it.
            await Eventually.Holds(async () =>
            {
                await choice.PressAsync("ArrowDown");
                return await option.IsVisibleAsync();
            });
            await option.ClickAsync();
        }
        await dialog.GetByLabel("Why").FillAsync("the customer takes it so");
        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = new(@"Accept an answer · 1 lead\b") }).ClickAsync();

        await Expect(held).ToHaveCountAsync(0);
        var accepted = await FindAsync(lead =>
            lead.History.Any(h => h.By == PlayedDemo.Olga && h.What.Contains("accepted", StringComparison.Ordinal))
        );
        Assert.Equal(LeadStatus.Sent, Assert.Single(accepted).Status);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Several_leads_are_stopped_at_once_and_that_is_undone()
    {
        await using var page = await demo.OpenAsync("/leads?view=rows&status=Unsent&leadCode=INT-HLX-DAT-2631");
        var boxes = page.Tab.Locator("[role=row] input[type=checkbox]");
        foreach (var row in new[] { 1, 2, 3 })
            await boxes.Nth(row).CheckAsync();
        await page.Tab.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        var dialog = page.Tab.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Why").FillAsync("asked to be left alone");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Stop · 3 leads" }).ClickAsync();

        var undo = page.Tab.GetByRole(AriaRole.Button, new() { Name = "Undo" });
        await Expect(undo).ToBeVisibleAsync();
        await undo.ClickAsync();
        await Expect(page.Tab.GetByText("Undone")).ToBeVisibleAsync();
        Assert.Empty(await FindAsync(lead => lead.IsStopped));
        Assert.Equal(
            3,
            (await FindAsync(lead => lead.History.Any(h => h.What == "stopped it: asked to be left alone"))).Count
        );
    }

    [Fact]
    public async Task Many_are_not_touched_where_the_filter_finds_others_than_were_seen()
    {
        await using var page = await demo.OpenAsync("/leads?view=rows&status=Unsent");
        // Somebody else sees fewer at the moment at which it is tried.
        await page.Tab.RouteAsync(
            "**/api/leads/actions",
            async route =>
            {
                var body = route.Request.PostData!;
                await route.ContinueAsync(
                    new()
                    {
                        PostData = System.Text.Encoding.UTF8.GetBytes(ExpectedCount().Replace(body, "\"expected\":3")),
                    }
                );
            }
        );
        await page.Tab.Locator("[role=columnheader] input[type=checkbox]").CheckAsync();
        var toolbar = page.Tab.GetByRole(AriaRole.Toolbar);
        await toolbar.GetByRole(AriaRole.Button, new() { Name = "All that the filter finds" }).ClickAsync();
        await toolbar.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        var dialog = page.Tab.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Why").FillAsync("perhaps it goes now");
        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = new(@"^Try again · \d+ leads") }).ClickAsync();

        await Expect(dialog).ToContainTextAsync("and 3 were expected. Nothing was done");
        Assert.Empty(
            await FindAsync(lead =>
                lead.History.Any(h => h.What.Contains("perhaps it goes now", StringComparison.Ordinal))
            )
        );
    }

    [Fact]
    public async Task Of_two_people_who_correct_a_row_at_once_the_second_is_told_and_nothing_is_lost()
    {
        const string View = "/leads?view=rows&status=Unusable&reason=CountryNotRecognised";
        await using var first = await demo.OpenAsync(View);
        await using var second = await demo.OpenAsync(View);
        foreach (var page in new[] { first, second })
        {
            await page.Tab.Locator("[role=row] button").First.ClickAsync();
            await page
                .Tab.GetByRole(AriaRole.Button, new() { NameRegex = new("^Correct .*(ountry|Land|Pays)") })
                .First.ClickAsync();
            var dialog = page.Tab.GetByRole(AriaRole.Dialog);
            await dialog.GetByRole(AriaRole.Textbox).First.FillAsync("Germany");
            await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync(new Regex("usable|would take it"));
            await dialog.GetByLabel("Why").FillAsync("she lives there");
        }
        await first.Tab.GetByRole(AriaRole.Button, new() { Name = "Correct it" }).ClickAsync();
        await Expect(first.Tab.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await second.Tab.GetByRole(AriaRole.Button, new() { Name = "Correct it" }).ClickAsync();
        await Expect(second.Tab.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Nothing was done");

        var corrected = Assert.Single(
            await FindAsync(lead =>
                lead.History.Any(h => h.What.EndsWith("to 'Germany': she lives there", StringComparison.Ordinal))
            )
        );
        Assert.Equal("DE", corrected.Data!.Country);
    }

    [Fact]
    public async Task A_sent_lead_is_returned_with_its_reason()
    {
        var returnable = (
            await FindAsync(lead =>
                lead.Status == LeadStatus.Sent
                && lead.Matches.Where(m => m.SentAt is not null).ToList()
                    is [{ LeadCode.Value: not WithFeedback, Commercial: null, SentAt: { } sentAt }]
                && sentAt > demo.Stage.Clock.GetUtcNow().AddDays(-20)
            )
        )[0];
        await using var page = await demo.OpenAsync($"/leads?view=rows&status=Sent&lead={returnable.Id}");
        await page.Tab.GetByRole(AriaRole.Button, new() { Name = "Return…" }).First.ClickAsync();
        var dialog = page.Tab.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("1 lead of 1");
        await dialog.GetByLabel("Why").FillAsync("left the company");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Return · 1 lead" }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(page.Tab.GetByText("Return: 1 lead")).ToBeVisibleAsync();
        Assert.Single(
            await FindAsync(lead =>
                lead.Matches.Any(m => m.Commercial == CommercialState.Returned)
                && lead.History.Any(h => h.What.Contains("left the company", StringComparison.Ordinal))
            )
        );
    }

    [Fact]
    public async Task What_a_customer_says_is_read_with_its_suggestions_and_its_defects_are_returned()
    {
        var code = LeadCode.Parse(WithFeedback);
        var first = (await FindAsync(l => l.Matches.Any(m => m.LeadCode == code && m.SentAt is not null))).Min(l =>
            l.Matches.First(m => m.LeadCode == code).SentAt
        );
        await using var page = await demo.OpenAsync($"/campaigns?campaign={code}");
        await page.Tab.GetByRole(AriaRole.Link, new() { Name = "Feedback", Exact = true }).Last.ClickAsync();
        await Expect(page.Tab.GetByRole(AriaRole.Heading, new() { Name = "Feedback", Exact = true }))
            .ToBeVisibleAsync();
        await page.Tab.GotoAsync($"{demo.Page}/feedback?campaign={code}&month={first:yyyy-MM}");
        await Expect(page.Tab.GetByRole(AriaRole.Region, new() { Name = "In all" }))
            .ToContainTextAsync("Leave out company size 1-10");
        await Expect(page.Tab.GetByRole(AriaRole.Region, new() { Name = "By title" }))
            .ToContainTextAsync("Ask for more of");

        var defects = page.Tab.GetByRole(AriaRole.Region, new() { Name = "Defects to return" });
        await Expect(defects).ToContainTextAsync("Too late");
        await Expect(defects).ToContainTextAsync("Reasons that this campaign takes: Left the company, Wrong number.");
        await defects.GetByRole(AriaRole.Button, new() { Name = "Return 2 leads" }).ClickAsync();
        await Expect(defects).ToContainTextAsync("None can be returned now.");
        Assert.Equal(
            2,
            (
                await FindAsync(l =>
                    l.History.Any(h =>
                        h.By == PlayedDemo.Olga && h.What.StartsWith($"{code} returned it", StringComparison.Ordinal)
                    )
                )
            ).Count
        );
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task A_view_is_saved_with_its_columns_and_opened_again_by_its_name()
    {
        await using var page = await demo.OpenAsync("/leads?view=rows&status=Unsent");
        await page.Tab.GetByRole(AriaRole.Button, new() { Name = "Columns" }).ClickAsync();
        await page.Tab.GetByRole(AriaRole.Checkbox, new() { Name = "Category" }).CheckAsync();
        await Expect(page.Tab.GetByRole(AriaRole.Columnheader, new() { Name = "Category" })).ToBeVisibleAsync();
        await page.Tab.Keyboard.PressAsync("Escape");
        var views = page.Tab.GetByRole(AriaRole.Button, new() { Name = "Views", Exact = true });
        await views.ClickAsync();
        await page.Tab.GetByRole(AriaRole.Button, new() { Name = "Save this view…" }).ClickAsync();
        var dialog = page.Tab.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Name").FillAsync("Blue ones");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);

        await page.Tab.GotoAsync($"{demo.Page}/leads");
        await views.ClickAsync();
        await page.Tab.GetByRole(AriaRole.Button, new() { Name = "Blue ones", Exact = true }).ClickAsync();
        await Expect(page.Tab.GetByRole(AriaRole.Columnheader, new() { Name = "Category" })).ToBeVisibleAsync();
        Assert.Contains("status=Unsent", page.Tab.Url, StringComparison.Ordinal);
        await views.ClickAsync();
        await page.Tab.GetByRole(AriaRole.Button, new() { Name = "Remove Blue ones" }).ClickAsync();
        await Expect(page.Tab.GetByRole(AriaRole.Button, new() { Name = "Blue ones", Exact = true }))
            .ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_campaign_is_tried_changed_and_rolled_back()
    {
        await using var page = await demo.OpenAsync("/campaigns?campaign=INT-KST-ERP-2613&tab=change");
        var file = page.Tab.Locator("textarea").First;
        var before = await file.InputValueAsync();
        await file.FillAsync(before.Replace("\"geos\": [", "\"geos\": [\"FR\", ", StringComparison.Ordinal));
        await Expect(page.Tab.GetByRole(AriaRole.Region, new() { Name = "What is different" }))
            .ToContainTextAsync("geos");
        await page.Tab.GetByRole(AriaRole.Button, new() { Name = "Try it" }).ClickAsync();
        var would = page.Tab.GetByRole(AriaRole.Region, new() { Name = "What it would do" });
        await Expect(would).ToContainTextAsync(new Regex(@"[1-9]\d* leads? would go"));
        await ApplyAsync(page.Tab, "Put in force…", "Put in force", "the customer wants France");

        var history = page.Tab.GetByRole(AriaRole.Region, new() { Name = "History" });
        await Expect(history).ToContainTextAsync("the customer wants France");
        await Expect(history).ToContainTextAsync(PlayedDemo.Olga);
        await ApplyAsync(page.Tab, "Roll back…", "Roll back", "not yet");
        await Expect(history).ToContainTextAsync("not yet");
        Assert.Equal(before, await file.InputValueAsync());
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task A_title_list_that_the_customer_confirmed_is_noted_and_in_force()
    {
        await using var page = await demo.OpenAsync("/titles?campaign=INT-FFA-ESF-2541");
        var list = page.Tab.GetByRole(AriaRole.Region, new() { Name = "What it was made of" });
        var proposed = list.GetByText("proposed", new() { Exact = true });
        await Expect(proposed.First).ToBeVisibleAsync();
        await page.Tab.GetByRole(AriaRole.Button, new() { Name = "Note who confirmed…" }).ClickAsync();
        var dialog = page.Tab.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Name of the person who confirmed").FillAsync("Nora Field");
        await dialog.GetByLabel("Why").FillAsync("agreed on the phone");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Put in force" }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(proposed).ToHaveCountAsync(0);
        await Expect(list.GetByText("on the list", new() { Exact = true }).First).ToBeVisibleAsync();
        await page.Tab.GotoAsync($"{demo.Page}/campaigns?campaign=INT-FFA-ESF-2541&tab=change");
        await Expect(page.Tab.GetByRole(AriaRole.Region, new() { Name = "History" }))
            .ToContainTextAsync("agreed on the phone");
        await Expect(page.Tab.Locator("textarea").First).ToHaveValueAsync(new Regex("Nora Field"));
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task A_person_is_found_and_their_address_stands_in_no_address()
    {
        await using var page = await demo.OpenAsync("/person");
        await page.Tab.GetByLabel("E-mail address").FillAsync("baerbel.boehm@redfernspeditionkg.example");
        await page.Tab.Keyboard.PressAsync("Enter");
        await Expect(page.Tab.GetByText("3 rows")).ToBeVisibleAsync();
        await Expect(page.Tab.Locator("#view")).ToContainTextAsync("Corrected by a later row");
        Assert.All(
            page.Asked,
            asked => Assert.DoesNotContain("redfern", asked.PathAndQuery, StringComparison.OrdinalIgnoreCase)
        );
        Assert.DoesNotContain("redfern", page.Tab.Url, StringComparison.OrdinalIgnoreCase);

        await page.Tab.GotoAsync($"{demo.Page}/leads");
        await page.Tab.GetByLabel("Text in a row").FillAsync("ann@example.com");
        await Expect(page.Tab.GetByText("Addresses never stand in the address bar")).ToBeVisibleAsync();
        Assert.DoesNotContain("ann", page.Tab.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_key_has_ended_signs_in_again_and_is_where_they_were()
    {
        await using var page = await demo.OpenAsync("/leads?status=Held,Unsent");
        await page.Tab.EvaluateAsync("sessionStorage.setItem('session', JSON.stringify({ key: 'ended', by: '' }))");
        await page.Tab.ReloadAsync();
        await Expect(page.Tab.GetByText("This key opens nothing, or not any more.")).ToBeVisibleAsync();
        await PlayedDemo.SignInAsync(page.Tab);
        Assert.EndsWith("/ops/leads?status=Held,Unsent", page.Tab.Url, StringComparison.Ordinal);
        await Expect(page.Tab.GetByRole(AriaRole.Button, new() { Name = "Unsent", Pressed = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_app_that_is_down_is_told_and_comes_back_by_itself()
    {
        await using var page = await demo.OpenAsync("/campaigns");
        await page.Tab.RouteAsync("**/api/**", route => route.AbortAsync());
        await page.Tab.GetByRole(AriaRole.Link, new() { NameRegex = new("^Reports") }).ClickAsync();
        await Expect(page.Tab.GetByText("The app does not answer")).ToBeVisibleAsync();
        await page.Tab.UnrouteAllAsync();
        await page.Tab.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(page.Tab.GetByText("infuse-media/statement").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Keys_alone_go_from_today_to_the_row_that_is_looked_for()
    {
        await using var page = await demo.OpenAsync();
        await page.Tab.Keyboard.PressAsync("g");
        await page.Tab.Keyboard.PressAsync("l");
        await Expect(page.Tab.GetByRole(AriaRole.Heading, new() { Name = "Leads", Exact = true })).ToBeVisibleAsync();
        await PlayedDemo.ShownAsync(page.Tab);
        await page.Tab.Keyboard.PressAsync("j");
        await page.Tab.Keyboard.PressAsync("Enter");
        await Expect(page.Tab.GetByRole(AriaRole.Grid)).ToBeVisibleAsync();
        await page.Tab.Keyboard.PressAsync("j");
        await page.Tab.Keyboard.PressAsync("x");
        await Expect(page.Tab.GetByText("1 lead chosen")).ToBeVisibleAsync();
        await page.Tab.Keyboard.PressAsync("Enter");
        await Expect(page.Tab.GetByRole(AriaRole.Complementary, new() { Name = "The lead" })).ToBeVisibleAsync();
        await page.Tab.Keyboard.PressAsync("Escape");
        await Expect(page.Tab.GetByRole(AriaRole.Complementary)).ToHaveCountAsync(0);
        await page.Tab.Keyboard.PressAsync("/");
        await Expect(page.Tab.GetByLabel("Text in a row")).ToBeFocusedAsync();
        await page.Tab.Keyboard.PressAsync("Escape");
        await page.Tab.Keyboard.PressAsync("?");
        await Expect(page.Tab.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_letter_alone_goes_to_no_view_however_soon_after_the_page_opened()
    {
        await using var page = await demo.OpenAsync("/leads");
        await PlayedDemo.ShownAsync(page.Tab);
        const string PressOnceOpened = """
            key => {
              const press = new KeyboardEvent('keydown', { key, bubbles: true });
              Object.defineProperty(press, 'timeStamp', { value: 500 });
              document.body.dispatchEvent(press);
            }
            """;
        await page.Tab.EvaluateAsync(PressOnceOpened, "j");
        await page.Tab.EvaluateAsync(PressOnceOpened, "g");
        await page.Tab.EvaluateAsync(PressOnceOpened, "c");
        await Expect(page.Tab.GetByRole(AriaRole.Heading, new() { Name = "Campaigns" })).ToBeVisibleAsync();
        await page.Tab.GoBackAsync();
        await Expect(page.Tab.GetByRole(AriaRole.Heading, new() { Name = "Leads", Exact = true })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/affiliates", "Scorecard")]
    [InlineData("/batches", "")]
    public async Task A_link_to_the_last_of_many_shows_it_on_a_phone_too(string view, string name)
    {
        await using var page = await demo.OpenAsync(view);
        await PlayedDemo.ShownAsync(page.Tab);
        await page
            .Tab.GetByRole(AriaRole.Main)
            .Locator("button[aria-expanded=false]")
            .Filter(new() { HasText = name })
            .Last.ClickAsync();
        var opened = page.Tab.Locator("button[aria-expanded=true]");
        await Expect(opened).ToBeVisibleAsync();
        await using var phone = await demo.OpenAsync(new Uri(page.Tab.Url).PathAndQuery[4..], 390);
        await Expect(phone.Tab.Locator("button[aria-expanded=true]")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_hundred_thousand_rows_are_scrolled_to_the_last_one()
    {
        const int rows = 100_000;
        await using var page = await demo.OpenAsync("/leads?view=rows");
        await page.Tab.Locator("[role=row] button").First.WaitForAsync();
        JsonNode? one = null;
        await page.Tab.RouteAsync(
            "**/api/leads?*",
            async route =>
            {
                one ??= JsonNode.Parse(await (await route.FetchAsync()).TextAsync())!["items"]![0]!;
                var asked = HttpUtility.ParseQueryString(new Uri(route.Request.Url).Query);
                var first = int.Parse(asked["next"] ?? "0");
                var end = Math.Min(rows, first + int.Parse(asked["pageSize"]!));
                var items = Enumerable
                    .Range(first, end - first)
                    .Select(i =>
                    {
                        var row = one.DeepClone();
                        (row["leadId"], row["name"]) = ($"20261121T093000-4f2a9c01d3b2-{i + 1:D7}", $"Person {i + 1}");
                        return row;
                    });
                var answer = new JsonObject { ["items"] = new JsonArray([.. items]) };
                if (end < rows)
                    answer["next"] = $"{end}";
                await route.FulfillAsync(new() { ContentType = "application/json", Body = answer.ToJsonString() });
            }
        );
        await page.Tab.ReloadAsync();
        await Expect(page.Tab.GetByRole(AriaRole.Button, new() { Name = "Person 1", Exact = true })).ToBeVisibleAsync();
        await page.Tab.EvaluateAsync(
            """
            async () => {
              const [grid, foot] = [document.querySelector('[role=grid]'), () => [...document.querySelectorAll('[role=status]')].find(s => s.textContent.includes('shown'))];
              while (!foot().textContent.includes('these are all')) {
                grid.scrollTop = grid.scrollHeight;
                await new Promise(requestAnimationFrame);
              }
              grid.scrollTop = grid.scrollHeight;
            }
            """
        );
        await Expect(page.Tab.GetByText("100,000 rows shown; these are all")).ToBeVisibleAsync();
        await Expect(page.Tab.GetByRole(AriaRole.Button, new() { Name = $"Person {rows}", Exact = true }))
            .ToBeVisibleAsync();
        Assert.InRange(await page.Tab.Locator("[role=row]").CountAsync(), 10, 100);
        await page.Tab.EvaluateAsync("document.querySelector('[role=grid]').scrollTop = 46 * 50000");
        await page.Tab.GetByRole(AriaRole.Button, new() { Name = "Person 50010", Exact = true }).ClickAsync();
        await page.Tab.Keyboard.PressAsync("j");
        await Expect(page.Tab.Locator("[role=row][data-at]")).ToContainTextAsync("Person 50011");
        Assert.InRange(await page.Tab.Locator("[role=row]").CountAsync(), 10, 100);
    }

    private static async Task ApplyAsync(IPage tab, string opens, string does, string why)
    {
        await tab.GetByRole(AriaRole.Button, new() { Name = opens }).First.ClickAsync();
        var dialog = tab.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Why").FillAsync(why);
        await dialog.GetByRole(AriaRole.Button, new() { Name = does, Exact = true }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    private async Task<IReadOnlyList<Lead>> FindAsync(Func<Lead, bool> which)
    {
        await Eventually.Quiet(demo.Stage.Host);
        var (batches, leads, found) = (demo.Stage.Get<BatchStore>(), demo.Stage.Get<LeadStore>(), new List<Lead>());
        foreach (var affiliate in (await demo.Stage.ConfigurationAsync(default)).Affiliates.Keys)
        await foreach (var batch in batches.OfAsync(affiliate))
            for (var chunk = 0; chunk < Chunks.Of(batch.Rows); chunk++)
                found.AddRange((await leads.ReadAsync(batch.Id, chunk, default)).Select(r => r.Lead).Where(which));
        return found;
    }

    [GeneratedRegex("\"expected\":\\d+")]
    private static partial Regex ExpectedCount();
}
