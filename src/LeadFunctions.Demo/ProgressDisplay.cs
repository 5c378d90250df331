using System.Diagnostics;
using Spectre.Console;

namespace LeadFunctions.Demo;

/// <summary>Shows a step while it runs: live on a terminal, a plain line now and then elsewhere.</summary>
internal sealed class ProgressDisplay(IAnsiConsole console, DemoStage stage)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(3);
    private static readonly IReadOnlyList<string> Frames = Spinner.Known.Dots.Frames;

    private bool IsLive => console.Profile is { Capabilities.Ansi: true, Out.IsTerminal: true };

    /// <param name="summary">What the step came to; the pipeline's counts where it is left out.</param>
    public async Task<T> ShowAsync<T>(
        string title,
        Func<Task<T>> step,
        CancellationToken ct,
        Func<T, string>? summary = null
    )
    {
        var time = Stopwatch.StartNew();
        var result = IsLive ? await LiveAsync(title, step(), ct) : await InLinesAsync(title, step(), ct);
        console.MarkupLineInterpolated($"[green]✓[/] {title} [grey]{time.Elapsed.TotalSeconds:N1} s[/]");
        console.MarkupLineInterpolated(
            $"  [grey]{summary?.Invoke(result) ?? $"{await PipelineCounts.ReadAsync(stage, ct)}"}[/]"
        );
        return result;
    }

    public Task ShowAsync(string title, Func<Task> step, CancellationToken ct) =>
        ShowAsync(
            title,
            async () =>
            {
                await step();
                return true;
            },
            ct
        );

    private Task<T> LiveAsync<T>(string title, Task<T> step, CancellationToken ct) =>
        console
            .Live(new Text($"  {title}"))
            .AutoClear(true)
            .StartAsync(async live =>
            {
                var frame = 0;
                await WhileAsync(
                    step,
                    Glance,
                    counts =>
                        live.UpdateTarget(
                            new Markup(
                                $"[yellow]{Frames[frame++ % Frames.Count]}[/] {Markup.Escape(title)}{Environment.NewLine}  [grey]{Markup.Escape($"{counts}")}[/]"
                            )
                        ),
                    ct
                );
                return await step;
            });

    private async Task<T> InLinesAsync<T>(string title, Task<T> step, CancellationToken ct)
    {
        await WhileAsync(step, LineEvery, counts => console.WriteLine($"… {title}: {counts}"), ct);
        return await step;
    }

    private async Task WhileAsync(Task step, TimeSpan every, Action<PipelineCounts> show, CancellationToken ct)
    {
        while (await Task.WhenAny(step, Task.Delay(every, ct)) != step)
        {
            ct.ThrowIfCancellationRequested();
            show(await PipelineCounts.ReadAsync(stage, ct));
        }
    }
}
