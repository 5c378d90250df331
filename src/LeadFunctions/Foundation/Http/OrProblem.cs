using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Foundation.Http;

/// <summary>A part of a request as it was read: what it asks for, or why it cannot be read.</summary>
internal sealed record OrProblem<T>(T? Value, Problem? Problem)
{
    public OrProblem(T value)
        : this(value, null) { }

    public OrProblem(Problem problem)
        : this(default, problem) { }

    /// <summary>Answers what could be read; otherwise tells the problem.</summary>
    public Task<IActionResult> AnswerAsync(Func<T, Task<IActionResult>> answer) =>
        Problem is null ? answer(Value!) : Task.FromResult(Problem.ToAnswer());

    /// <summary>Both parts, or the problems of both in one.</summary>
    public OrProblem<(T First, TOther Second)> And<TOther>(OrProblem<TOther> other) =>
        (Problem, other.Problem) switch
        {
            (null, null) => new((Value!, other.Value!)),
            ({ } mine, { } its) => new(mine with { Detail = $"{mine.Detail} {its.Detail}" }),
            var (mine, its) => new((mine ?? its)!),
        };
}
