using LeadFunctions.Foundation.Http;

namespace LeadFunctions.Ops.ServingPage;

/// <summary>The views that one person saved, by name.</summary>
internal sealed record SavedViews(IReadOnlyList<SavedView> Views)
{
    private const int Most = 50;
    private const int MostName = 60;
    private const int MostAddress = 1_000;

    /// <summary>With a view under a name; what had the name before goes.</summary>
    public OrProblem<SavedViews> With(SaveViewAct act)
    {
        var name = act.Name.Trim();
        if (name.Length is 0 or > MostName || name.Any(char.IsControl))
            return Wrong($"$.name: found {name.Length} characters, expected 1 to {MostName} in one line.");
        // People stay out of the address bar, and of what is kept of it.
        if (act.Address is not { Length: > 0 and <= MostAddress } || act.Address[0] != '/' || IsOfPerson(act.Address))
            return Wrong(
                $"$.address: found something that is no view, expected what stands behind /ops in the address bar, such as /leads?status=Unsent, without an e-mail address, in at most {MostAddress:N0} characters."
            );
        SavedView[] others = [.. Views.Where(v => !IsNamed(v, name) && !IsNamed(v, act.InsteadOf))];
        return others.Length >= Most
            ? Wrong($"There are {Most} saved views already: remove one first.")
            : new(
                new SavedViews([
                    .. others.Append(new(name, act.Address)).OrderBy(v => v.Name, StringComparer.OrdinalIgnoreCase),
                ])
            );
    }

    public SavedViews Without(string name) => new([.. Views.Where(v => !IsNamed(v, name))]);

    private static bool IsOfPerson(string address) =>
        Uri.UnescapeDataString(address).Contains('@', StringComparison.Ordinal);

    private static bool IsNamed(SavedView view, string? name) =>
        string.Equals(view.Name, name?.Trim(), StringComparison.OrdinalIgnoreCase);

    private static OrProblem<SavedViews> Wrong(string detail) => new(Problem.BadRequest(detail));
}
