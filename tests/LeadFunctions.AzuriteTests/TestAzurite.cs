using System.Security.Cryptography;
using System.Text;
using LeadFunctions.LocalHost.Azurite;

namespace LeadFunctions.AzuriteTests;

/// <summary>One Azurite for all tests, started by the first that needs it. Each test takes an account of its own.</summary>
internal static class TestAzurite
{
    private const int Accounts = 400;
    private static readonly Lazy<Task<AzuriteProcess>> Process = new(() => AzuriteProcess.StartAsync(new()
    {
        Accounts = Enumerable.Range(0, Accounts).ToDictionary(NameOf, i => KeyOf(NameOf(i))),
    }));

    private static int _taken = -1;

    /// <returns>The connection string of a storage account that no other test uses.</returns>
    public static async Task<string> NewAccount()
    {
        var azurite = await Process.Value;
        var account = Interlocked.Increment(ref _taken);
        return account < Accounts
            ? azurite.ConnectionString(NameOf(account))
            : throw new InvalidOperationException($"More than {Accounts} tests want an account: raise the number.");
    }

    private static string NameOf(int account) => $"test{account}";

    private static string KeyOf(string account) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(account)));
}
