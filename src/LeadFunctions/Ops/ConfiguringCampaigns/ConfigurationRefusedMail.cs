using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

internal static class ConfigurationRefusedMail
{
    public static Mail Compose(Upload file, IReadOnlyList<string> problems) =>
        new(
            Cause: $"configuration-refused|{file.Batch}",
            At: file.WrittenAt,
            To: Recipient.Ops,
            Subject: $"[Admin] Configuration refused [{file.Path}]",
            Body: new MailBody(
                $"The file config/{file.Path} cannot be used. What was in force before it stays in force.",
                [
                    new MailTable(
                        "What is wrong",
                        ["place and problem"],
                        [.. problems.Select(p => (IReadOnlyList<string>)[p])]
                    ),
                ],
                "Correct the file and drop it again.",
                "configuration-refused"
            )
            {
                Links = [PageLink.Configured(file.Path)],
            }
        );
}
