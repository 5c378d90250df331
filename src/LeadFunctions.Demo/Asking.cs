using System.Net.Http.Json;

namespace LeadFunctions.Demo;

/// <summary>Asks the app over HTTP, as people and their tools do.</summary>
internal sealed class Asking(DemoStage stage)
{
    public async Task<byte[]> PostAsync(string path, object body, CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = stage.Host.HttpAddress };
        http.DefaultRequestHeaders.Add("x-functions-key", DemoStage.FunctionKey);
        var answer = await http.PostAsJsonAsync(path, body, ct);
        return answer.IsSuccessStatusCode
            ? await answer.Content.ReadAsByteArrayAsync(ct)
            : throw new DemoException(
                $"{path} was answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(ct)}"
            );
    }
}
