using System.Security.Cryptography;
using System.Text;
using LeadFunctions.LocalHost.Azurite;

namespace LeadFunctions.AzuriteTests;

/// <summary>Two processes of Azurite for all tests, as each is one thread, started by the first test that needs them.
/// Each test takes an account of its own.</summary>
internal static class TestAzurite
{
    private const int Accounts = 600;
    private static readonly Lazy<Task<AzuriteProcess>>[] Processes =
    [
        .. Enumerable.Range(0, 2).Select(_ => new Lazy<Task<AzuriteProcess>>(Start)),
    ];

    private static int _taken = -1;

    /// <returns>The connection string of a storage account that no other test uses.</returns>
    public static async Task<string> NewAccount()
    {
        var account = Interlocked.Increment(ref _taken);
        return account < Accounts
            ? (await Processes[account % Processes.Length].Value).ConnectionString(NameOf(account))
            : throw new InvalidOperationException($"More than {Accounts} tests want an account: raise the number.");
    }

    private static Task<AzuriteProcess> Start() =>
        AzuriteProcess.StartAsync(
            new() { Accounts = Enumerable.Range(0, Accounts).ToDictionary(NameOf, i => KeyOf(NameOf(i))) }
        );

    private static string NameOf(int account) => $"test{account}";

    private static string KeyOf(string account) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(account)));
}
