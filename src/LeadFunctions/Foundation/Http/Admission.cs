namespace LeadFunctions.Foundation.Http;

/// <summary>Decides whether a request comes in: by a key with the role, or by somebody signed in who has it.</summary>
internal static class Admission
{
    private const string Unknown =
        $"Found no function key that opens in {FunctionKeys.Header}, and nobody who is signed in. "
        + "Send a key of the app, or a token of Entra as Authorization: Bearer where the app lets people sign in.";

    /// <param name="needed">The role; null where the function is open to nobody.</param>
    /// <param name="key">Whose key came along.</param>
    /// <param name="person">Who is signed in. They are who acts, even where the key is what opens.</param>
    public static OrProblem<Caller> Decide(OpsRole? needed, Caller? key, Caller? person)
    {
        if ((person ?? key) is not { } caller)
            return new(Problem.Unauthorized(Unknown));
        if (needed is not { } role)
            return new(Problem.Forbidden("This function is open to nobody. Report it to whoever maintains the app."));
        return caller.May(role) || key?.May(role) == true
            ? new(caller)
            : new(
                Problem.Forbidden(
                    $"You are known as {caller.Id}, and lack the role {role.Name()}. Ask whoever operates the app for it."
                )
            );
    }
}
