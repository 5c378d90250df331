using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.ReadingTables;

internal static class FrenchHeaders
{
    public static IReadOnlyDictionary<string, string[]> Names { get; } =
        new Dictionary<string, string[]>
        {
            [Field.Email] =
            [
                "Courriel",
                "Mél",
                "Adresse e-mail",
                "Adresse email",
                "Adresse mail",
                "Adresse électronique",
                "E-mail professionnel",
                "Email pro",
                "Adresse e-mail professionnelle",
                "Courriel professionnel",
                "Mail professionnel",
                "Mail pro",
                "Courriel pro",
                "Adresse mail professionnelle",
                "Adresse courriel",
            ],
            [Field.FirstName] = ["Prénom"],
            [Field.LastName] = ["Nom", "Nom de famille"],
            [Field.FullName] =
            [
                "Nom complet",
                "Nom et prénom",
                "Prénom et nom",
                "Nom du contact",
                "Nom Prénom",
                "Prénom Nom",
                "Personne de contact",
            ],
            [Field.Company] =
            [
                "Société",
                "Entreprise",
                "Raison sociale",
                "Nom de l'entreprise",
                "Nom de la société",
                "Nom d'entreprise",
                "Employeur",
            ],
            [Field.JobTitle] = ["Poste", "Intitulé du poste", "Intitulé de poste", "Titre du poste"],
            [Field.Country] = ["Pays", "Pays/Région", "Pays de résidence"],
            [Field.State] = ["État"],
            [Field.CompanySize] =
            [
                "Taille de l'entreprise",
                "Taille entreprise",
                "Taille de la société",
                "Effectif",
                "Effectifs",
                "Nombre d'employés",
                "Nombre de salariés",
                "Nombre de collaborateurs",
                "Salariés",
                "Employés",
                "Tranche d'effectif",
                "Tranche d'effectifs",
                "Nb d'employés",
                "Nb de salariés",
            ],
            [Field.Industry] = ["Secteur", "Secteur d'activité", "Branche d'activité", "Industrie"],
            [Field.Category] = ["Catégorie", "Catégorie de produit", "Catégorie de logiciel", "Produit d'intérêt"],
            [Field.LeadCode] = ["Code lead", "Code du lead", "Code campagne", "Code de campagne"],
            [Field.Phone] =
            [
                "Téléphone",
                "Numéro de téléphone",
                "N° de téléphone",
                "Tél",
                "Téléphone professionnel",
                "Téléphone direct",
            ],
            [Field.Website] = ["Site web", "Site internet"],
            [Field.LeadDate] = ["Date du lead", "Date d'inscription", "Date de téléchargement", "Date de soumission"],
            [Field.Publisher] = ["Éditeur", "Nom de l'éditeur", "Site éditeur", "Partenaire média"],
            [Field.List] = ["Liste", "Nom de la liste", "Liste de diffusion"],
            [Field.Channel] = ["Canal", "Canal marketing", "Source du lead"],
            [Field.Asset] = ["Titre du contenu", "Contenu téléchargé", "Livre blanc", "Titre du livre blanc"],
            [Field.UtmSource] = ["Source UTM"],
            [Field.UtmMedium] = ["Support UTM"],
            [Field.UtmCampaign] = ["Campagne UTM"],
            [Field.UtmTerm] = ["Terme UTM", "Mot-clé UTM"],
            [Field.UtmContent] = ["Contenu UTM"],
            [Field.ConsentText] = ["Texte du consentement", "Texte de consentement"],
            [Field.ConsentTime] = ["Date du consentement", "Date de consentement", "Heure du consentement"],
            [Field.AsksForContact] =
            [
                "Souhaite être contacté",
                "Souhaite être rappelé",
                "Demande de contact",
                "Demande de rappel",
                "Demande de démo",
            ],
            [Field.BuyingTime] =
            [
                "Délai d'achat",
                "Horizon d'achat",
                "Échéance d'achat",
                "Délai du projet",
                "Calendrier du projet",
                "Date d'achat prévue",
            ],
        };

    /// <inheritdoc cref="EnglishHeaders.Lesser"/>
    public static IReadOnlyDictionary<string, string[]> Lesser { get; } =
        new Dictionary<string, string[]>
        {
            [Field.Email] = ["E-mail de l'entreprise", "E-mail personnel"],
            [Field.JobTitle] = ["Fonction", "Titre", "Métier", "Rôle"],
            [Field.Country] = ["Code pays", "Pays de l'entreprise", "Pays du siège"],
            [Field.State] = ["Département", "Région"],
            [Field.Category] = ["Thème", "Sujet", "Intérêt", "Centre d'intérêt"],
            [Field.LeadCode] = ["Campagne"],
            [Field.Phone] = ["Portable", "Mobile", "Téléphone portable", "Standard"],
            [Field.Website] = ["Domaine", "Nom de domaine"],
            [Field.LeadDate] = ["Date de création", "Créé le", "Horodatage", "Horodateur"],
            [Field.Asset] = ["Contenu"],
            [Field.UtmCampaign] = ["Nom de la campagne"],
            [Field.UtmTerm] = ["Mot-clé"],
            [Field.UtmContent] = ["Nom de l'annonce"],
        };
}
