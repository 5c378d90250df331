using System.Net.Http.Headers;
using SendGrid.Helpers.Mail;

namespace SendGrid;

public interface ISendGridClient
{
    string UrlPath { get; set; }

    string Version { get; set; }

    string MediaType { get; set; }

    AuthenticationHeaderValue AddAuthorization(KeyValuePair<string, string> header);

    Task<Response> MakeRequest(HttpRequestMessage request, CancellationToken cancellationToken = default);

    Task<Response> RequestAsync(
        BaseClient.Method method,
        string requestBody = null,
        string queryParams = null,
        string urlPath = null,
        CancellationToken cancellationToken = default);

    Task<Response> SendEmailAsync(SendGridMessage msg, CancellationToken cancellationToken = default);
}
