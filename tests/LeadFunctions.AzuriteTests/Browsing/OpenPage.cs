using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LeadFunctions.AzuriteTests.Browsing;

/// <summary>A page as its visitor has it before them, with all that it asked for and complained of.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    // To list what is right takes longer than to find what is wrong.
    private static readonly AxeRunOptions OnlyViolations = new() { ResultTypes = [ResultType.Violations] };

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<Uri> _asked = new();

    public OpenPage(IBrowserContext context, IPage tab)
    {
        (_context, Tab) = (context, tab);
        tab.Console += (_, message) => Complain(message.Type == "error" ? $"{message.Text} {message.Location}" : null);
        tab.PageError += (_, error) => Complain(error);
        tab.Dialog += async (_, dialog) =>
        {
            Complain($"It opened a dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        tab.Request += (_, request) => _asked.Enqueue(new(request.Url));
    }

    public IPage Tab { get; }

    /// <summary>Errors of scripts, refusals of the content security policy, dialogs.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public IReadOnlyCollection<Uri> Asked => _asked;

    public Task<bool> IsWiderThanItsWindowAsync() =>
        Tab.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth");

    /// <returns>What keeps people from the page who read or work it in other ways, and where.</returns>
    public async Task<IReadOnlyList<string>> BarriersAsync()
    {
        var found = await Tab.RunAxe(OnlyViolations);
        return
        [
            .. found.Violations.Select(v =>
                $"{v.Id} ({v.Help}) at {string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))}"
            ),
        ];
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private void Complain(string? text)
    {
        if (text is not null)
            _complaints.Enqueue(text);
    }
}
