namespace LeadFunctions.Foundation.Mailing;

/// <summary>Bars beside a table of a report that says the same in numbers. Mails have none: their readers drop
/// pictures.</summary>
/// <param name="Told">What it shows, for who does not see it.</param>
/// <param name="Bars">One or more, in the order of time.</param>
/// <param name="Words">How a value is written.</param>
internal sealed record TableChart(string Told, IReadOnlyList<ChartBar> Bars, Func<double, string> Words)
{
    /// <summary>Drawn across all bars.</summary>
    public ChartLine? Line { get; init; }

    /// <summary>The highest value that there can be; without it the highest that is shown.</summary>
    public double? Most { get; init; }
}

/// <param name="Value">Null where nothing is known.</param>
/// <param name="From">The lower end of where the true value lies, drawn on the bar.</param>
/// <param name="IsNow">Whether it is the one that the report is about.</param>
internal sealed record ChartBar(string Name, double? Value, double? From = null, double? To = null, bool IsNow = false);

/// <summary>A value that bars are compared with, such as a target.</summary>
internal sealed record ChartLine(string Name, double Value);
