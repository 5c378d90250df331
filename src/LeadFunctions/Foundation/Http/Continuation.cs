using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Http;

/// <summary>Opaque tokens that say where a page ended. A token fits the question that it was given for and no other; it
/// holds nothing of the question but a hash.</summary>
internal static class Continuation
{
    private const int HashLength = 16;
    private const int MaxLength = 200;

    private const string Unreadable =
        "next: found something that is no continuation of this question. "
        + "Give the next of the page before with all other parameters unchanged, or leave it out to begin anew.";

    /// <param name="question">All that was asked for but the page.</param>
    /// <param name="last">The last row that was looked at.</param>
    public static string Write(string question, LeadId last) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Hash(question) + last));

    /// <summary>The row after which to go on; null for the first page.</summary>
    public static OrProblem<LeadId?> Read(string? token, string question) =>
        token switch
        {
            null => new((LeadId?)null),
            _ when LeadId.TryParse(Position(token, question), null, out var last) => new(last),
            _ => new(Problem.BadRequest(Unreadable)),
        };

    private static string? Position(string token, string question)
    {
        if (token.Length > MaxLength || !Base64Url.IsValid(token))
            return null;
        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token));
        return text.StartsWith(Hash(question), StringComparison.Ordinal) ? text[HashLength..] : null;
    }

    private static string Hash(string question) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(question)).AsSpan(0, HashLength / 2));
}
