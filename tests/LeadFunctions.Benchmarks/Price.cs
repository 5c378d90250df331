using Spectre.Console;

namespace LeadFunctions.Benchmarks;

/// <summary>What a million leads cost at list prices, without mail and SFTP: counted operations, and the time of an
/// instance of 2 GB at the rate that was measured.</summary>
internal sealed record Price(TransactionCount Count, long Runs, int Rows, double Rate)
{
    /// <summary>Memory of an instance that is billed, in GB.</summary>
    public const double InstanceGigabytes = 2;

    /// <summary>Dollars a million GB-seconds.</summary>
    public const double FunctionTime = 26;

    // Dollars a million.
    private const double TableOperation = 0.036;
    private const double QueueOperation = 0.40;
    private const double BlobWrite = 5;
    private const double BlobRead = 0.40;
    private const double Execution = 0.40;

    // Each message is put, taken and removed; the host does the last two.
    private const int OperationsAMessage = 3;

    private sealed record Line(string What, double ALead, double AMillion)
    {
        public double Dollars => ALead * AMillion;
    }

    /// <summary>US dollars a million leads.</summary>
    public double Dollars => Lines().Sum(l => l.Dollars);

    public void Print()
    {
        var table = new Table().AddColumns("per million leads", "a lead", "list price, $ a million", "$", "share");
        foreach (var line in Lines().OrderByDescending(l => l.Dollars))
            table.AddRow(
                line.What,
                F(line.ALead),
                F(line.AMillion),
                F(line.Dollars),
                FormattableString.Invariant($"{line.Dollars / Dollars:P0}")
            );
        table.AddRow("all", "", "", F(Dollars), "");
        Terminal.Write(table);
    }

    private IEnumerable<Line> Lines() =>
        [
            new("function time, GB-seconds", InstanceGigabytes / Rate, FunctionTime),
            new("function runs", (double)Runs / Rows, Execution),
            new("blob writes", ALead("blob", o => o == "PUT"), BlobWrite),
            new("blob reads", ALead("blob", o => o != "PUT"), BlobRead),
            new("table transactions", ALead("table", _ => true), TableOperation),
            new("queue operations", OperationsAMessage * ALead("queue", o => o == "POST"), QueueOperation),
        ];

    private double ALead(string service, Func<string, bool> operation) =>
        (double)Count.Rows.Where(r => r.Service == service && operation(r.Operation)).Sum(r => r.Count) / Rows;

    private static string F(double value) => FormattableString.Invariant($"{value:F4}");
}
