using System.Security.Cryptography;
using System.Text;

namespace LeadFunctions.Ops.Auditing;

/// <summary>Adds up what two tables say of the same things, so that they can be compared without either being in
/// memory: a sum of hashes is the same in whatever order it is formed. Each side has one writer.</summary>
internal sealed class Sums
{
    public long Left { get; set; }

    public long Right { get; set; }

    public bool Differ => Left != Right;

    public static long Of(string what) => BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(what)));
}
