using Microsoft.Playwright;

namespace LeadFunctions.AzuriteTests.Browsing;

/// <summary>The Chromium of this machine, or the one that Playwright got. Each page is opened by a visitor of its
/// own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // Other tests keep the machine busy: a page has as long for what it shows as for what it loads.
    private const int Patience = 60_000;

    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    /// <exception cref="InvalidOperationException">There is none; the message says what to do.</exception>
    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        try
        {
            _browser = await _playwright.Chromium.LaunchAsync(
                new()
                {
                    ExecutablePath = InstalledChromium.Path,
                    // Its sandbox is refused to root, as whom containers run; these pages are our own.
                    ChromiumSandbox = false,
                    Args = ["--disable-gpu", "--disable-quic"],
                }
            );
        }
        catch (PlaywrightException e)
        {
            throw new InvalidOperationException(
                "No browser could be started, so no page can be tested. Run ./eng/browser.sh, install Chromium or Google Chrome, "
                    + $"or set CHROME_PATH to one. {e.Message.Trim().Split('\n')[0]}",
                e
            );
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    internal async Task<OpenPage> OpenAsync(
        Uri address,
        int width = 900,
        int height = 800,
        ColorScheme scheme = ColorScheme.Light
    )
    {
        var context = await _browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = height },
                ColorScheme = scheme,
            }
        );
        context.SetDefaultTimeout(Patience);
        var page = new OpenPage(context, await context.NewPageAsync());
        await page.Tab.GotoAsync(address.AbsoluteUri);
        return page;
    }

    // Null is Playwright's own.
}
