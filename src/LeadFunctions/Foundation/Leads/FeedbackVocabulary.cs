using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Leads;

/// <summary>The words in which customers say what came of a lead, in the languages whose headers are read. What is none
/// of them is never taken for one: "not interested" may be a defect or a disappointment.</summary>
internal static class FeedbackVocabulary
{
    public static Vocabulary<bool> OnTarget { get; } =
        new(
            "yes or no",
            (
                true,
                "yes, y, true, t, 1, on target, in target, good, good fit, good lead, fits, relevant, accepted, ok, valid, ja, j, wahr, richtig, passt, passend, in der zielgruppe, oui, o, vrai, v, dans la cible, pertinent, si, s, verdadero, en objetivo, adecuado, relevante"
            ),
            (
                false,
                "no, n, false, f, 0, off target, not on target, not in target, bad, bad fit, bad lead, not relevant, irrelevant, rejected, invalid, nein, falsch, passt nicht, unpassend, nicht passend, nicht in der zielgruppe, non, faux, hors cible, pas pertinent, falso, fuera de objetivo, no adecuado, no relevante"
            )
        );

    public static Vocabulary<FeedbackStage> Stage { get; } =
        new(
            string.Join(", ", Enum.GetValues<FeedbackStage>().Select(FeedbackWords.Of)),
            (
                FeedbackStage.Accepted,
                "accepted, accepted lead, sal, sales accepted, sales accepted lead, akzeptiert, angenommen, accepté, acceptée, aceptado, aceptada"
            ),
            (
                FeedbackStage.Attempted,
                "attempted, attempted to contact, attempting, attempting contact, contact attempted, kontakt versucht, kontaktversuch, versucht, tentative, tentative de contact, tenté, intentado, contacto intentado, intento de contacto"
            ),
            (
                FeedbackStage.Contacted,
                "contacted, reached, connected, kontaktiert, erreicht, contacté, contactée, joint, contactado, contactada"
            ),
            (
                FeedbackStage.Qualified,
                "qualified, sql, sales qualified, sales qualified lead, qualifiziert, qualifié, qualifiée, calificado, calificada, cualificado, cualificada"
            ),
            (
                FeedbackStage.Opportunity,
                "opportunity, opp, opportunity created, verkaufschance, chance, opportunité, oportunidad"
            ),
            (
                FeedbackStage.Won,
                "won, closed won, won closed, customer, gewonnen, kunde, gagné, gagnée, client, ganado, ganada, cliente"
            ),
            (FeedbackStage.Lost, "lost, closed lost, lost closed, verloren, perdu, perdue, perdido, perdida")
        );

    public static Vocabulary<FeedbackReason> Reason { get; } =
        new(
            string.Join(", ", Enum.GetValues<FeedbackReason>().Select(FeedbackWords.Of)),
            (
                FeedbackReason.WrongContactData,
                "wrong contact data, wrong contact, wrong contact details, wrong data, bad data, bad contact data, wrong number, wrong phone, wrong phone number, invalid phone, invalid phone number, number disconnected, wrong email, invalid email, bounced, bounce, email bounced, falsche kontaktdaten, kontaktdaten falsch, falsche nummer, falsche telefonnummer, falsche e-mail, mauvaises coordonnées, coordonnées erronées, mauvais numéro, faux numéro, datos incorrectos, datos de contacto incorrectos, número incorrecto"
            ),
            (
                FeedbackReason.LeftCompany,
                "left company, left the company, no longer at company, no longer with company, no longer with the company, no longer employed, unternehmen verlassen, hat das unternehmen verlassen, firma verlassen, nicht mehr im unternehmen, ausgeschieden, a quitté l'entreprise, a quitté la société, n'est plus dans l'entreprise, dejó la empresa, ya no está en la empresa, ya no trabaja allí"
            ),
            (
                FeedbackReason.Duplicate,
                "duplicate, duplicated, duplicate lead, dup, dupe, duplikat, dublette, doppelt, doublon, duplicado, duplicada"
            ),
            (
                FeedbackReason.OutsideFilters,
                "outside filters, outside filter, outside the filters, out of scope, outside icp, not icp, outside criteria, does not meet criteria, wrong country, wrong company size, wrong title, wrong job title, wrong industry, außerhalb der filter, außerhalb der kriterien, erfüllt kriterien nicht, hors filtres, hors critères, fuera de filtros, fuera de criterios, no cumple los criterios"
            ),
            (
                FeedbackReason.DeniesInterest,
                "denies interest, denied interest, did not request, never requested, does not recall, does not remember, bestreitet interesse, interesse bestritten, kann sich nicht erinnern, nie l'intérêt, nie son intérêt, ne se rappelle pas, ne se souvient pas, niega interés, no recuerda"
            ),
            (
                FeedbackReason.NoConsent,
                "no consent, consent missing, missing consent, no opt-in, did not opt in, never opted in, keine einwilligung, einwilligung fehlt, keine zustimmung, pas de consentement, sans consentement, sin consentimiento"
            ),
            (
                FeedbackReason.NoNeed,
                "no need, no current need, no project, kein bedarf, pas de besoin, aucun besoin, pas de projet, sin necesidad, no hay necesidad, sin proyecto"
            ),
            (FeedbackReason.NoBudget, "no budget, kein budget, pas de budget, sin presupuesto"),
            (
                FeedbackReason.NoAuthority,
                "no authority, not decision maker, not a decision maker, no decision maker, kein entscheider, keine entscheidungsbefugnis, pas décideur, pas décisionnaire, sin autoridad, no es decisor"
            ),
            (
                FeedbackReason.NotNow,
                "not now, later, bad timing, wrong timing, nicht jetzt, später, pas maintenant, plus tard, ahora no, no ahora, más tarde"
            ),
            (
                FeedbackReason.UsesCompetitor,
                "uses a competitor, uses competitor, competitor, chose competitor, went with competitor, nutzt wettbewerber, wettbewerber, nutzt konkurrenz, konkurrenz, utilise un concurrent, concurrent, chez un concurrent, usa competidor, usa un competidor, competidor, competencia"
            ),
            (
                FeedbackReason.Unreachable,
                "unreachable, not reachable, no answer, no response, unresponsive, could not reach, cannot reach, nicht erreichbar, keine antwort, injoignable, pas de réponse, no responde, sin respuesta, ilocalizable"
            )
        );
}
