using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.Nurturing;

/// <summary>The words in which marketing tools say what came back, in the languages whose headers are read.</summary>
internal static class EngagementVocabulary
{
    public static Vocabulary<EngagementKind> Kind { get; } =
        new(
            string.Join(", ", Enum.GetValues<EngagementKind>().Select(EngagementWords.Of)),
            (
                EngagementKind.Delivered,
                "delivered, delivery, sent, processed, email sent, email delivered, zugestellt, versendet, livré, envoyé, entregado, enviado"
            ),
            (
                EngagementKind.Opened,
                "opened, open, email opened, mail opened, unique open, geöffnet, öffnung, ouvert, ouverture, abierto, apertura"
            ),
            (
                EngagementKind.Clicked,
                "clicked, click, email clicked, email link clicked, link clicked, clicked link, unique click, geklickt, klick, cliqué, clic, clicado"
            ),
            (
                EngagementKind.Downloaded,
                "downloaded, download, asset downloaded, content downloaded, content download, form submitted, form submission, form filled, heruntergeladen, formular ausgefüllt, téléchargé, téléchargement, descargado, descarga"
            ),
            (
                EngagementKind.Replied,
                "replied, reply, responded, response, answered, email replied, geantwortet, beantwortet, répondu, réponse, respondido, respuesta"
            ),
            (
                EngagementKind.BouncedSoftly,
                "bounced softly, soft bounce, soft bounced, softbounce, soft-bounced, temporary bounce, deferred, mailbox full, rebond temporaire, rebote suave"
            ),
            (
                EngagementKind.Bounced,
                "bounced, bounce, hard bounce, hard bounced, hardbounce, email bounced, invalid address, invalid email, unzustellbar, rebond, rebond définitif, rebote, rebote duro"
            ),
            (
                EngagementKind.OptedOut,
                "opted out, opt out, optout, opt-out, unsubscribed, unsubscribe, email unsubscribed, do not contact, spam, spam report, spam complaint, complaint, complained, marked as spam, abgemeldet, abmeldung, abbestellt, widersprochen, désabonné, désabonnement, désinscrit, plainte, baja, desuscrito, cancelado, no contactar"
            )
        );
}
