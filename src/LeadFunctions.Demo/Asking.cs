using System.Net.Http.Json;

namespace LeadFunctions.Demo;

/// <summary>Asks the app over HTTP, as people and their tools do.</summary>
internal sealed class Asking(DemoStage stage)
{
    public Task<byte[]> GetAsync(string path, CancellationToken ct) =>
        AskAsync(path, http => http.GetAsync(path, ct), ct);

    public Task<byte[]> PostAsync(string path, object body, CancellationToken ct) =>
        AskAsync(path, http => http.PostAsJsonAsync(path, body, ct), ct);

    private async Task<byte[]> AskAsync(
        string path,
        Func<HttpClient, Task<HttpResponseMessage>> ask,
        CancellationToken ct
    )
    {
        using var http = new HttpClient { BaseAddress = stage.Host.HttpAddress };
        http.DefaultRequestHeaders.Add("x-functions-key", DemoStage.FunctionKey);
        var answer = await ask(http);
        return answer.IsSuccessStatusCode
            ? await answer.Content.ReadAsByteArrayAsync(ct)
            : throw new DemoException(
                $"{path} was answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(ct)}"
            );
    }
}
