using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Http;

/// <summary>Reads the address of a person in the body of a request.</summary>
internal static class PersonAddress
{
    // What was found stays out of the problem: it may be half an address, and problems are logged by many.
    public static OrProblem<EmailAddress> Read(string text) =>
        EmailAddress.TryParse(text, out var address)
            ? new(address)
            : new(
                Problem.BadRequest(
                    "$.email: found something that is no e-mail address, expected one such as ann.lee@example.com."
                )
            );
}
