namespace LeadFunctions.Foundation.Values;

/// <summary>What words say of a title's department, in English, German, French and Spanish. Folded, as
/// <see cref="JobTitle"/> has them.</summary>
internal static class FunctionWords
{
    /// <summary>Phrases whose words mean something else on their own have a row as well.</summary>
    public static TitlePhrases<JobFunction> Departments { get; } =
        new(
            (JobFunction.Administration, "data entry"),
            (
                JobFunction.CustomerService,
                """
                customer, customers, client, clients, support, technical support, call center, contact center, client services,
                kundenservice, kundendienst, kundenbetreuung, kundenberater, service client, relation client, atencion al cliente, servicio al cliente
                """
            ),
            (
                JobFunction.Data,
                """
                data, analytics, business intelligence, bi, data science, machine learning, ml, ai, artificial intelligence, insights, statistician, cdo,
                chief data officer, daten, donnees, datos, inteligencia de negocio
                """
            ),
            (
                JobFunction.Engineering,
                """
                engineering, engineer, engineers, developer, developers, software, programmer, r and d, rnd, research, development, scientist, qa, tester,
                architect, web developer, full stack, fullstack, front end, frontend, back end, backend, mechanical, electrical, hardware, quality engineer, entwicklung,
                entwickler, entwicklerin, ingenieur, ingenieurin, forschung, technik, softwareentwickler, softwareentwicklerin, developpeur, developpeuse,
                recherche, technique, ingenieure, ingeniero, ingeniera, ingenieria, desarrollador, desarrolladora, investigacion, desarrollo
                """
            ),
            (
                JobFunction.Finance,
                """
                finance, financial, cfo, accounting, accountant, accounts payable, accounts receivable, controller, controlling, treasurer, treasury, tax, audit,
                auditor, payroll, billing, bookkeeper, fp and a, investment, investments, credit, finanzen, buchhaltung, buchhalter, buchhalterin, rechnungswesen,
                steuern, comptable, comptabilite, financier, financiere, finances, daf, contable, contador, contabilidad, finanzas, financiero, financiera,
                tesoreria
                """
            ),
            (
                JobFunction.HumanResources,
                """
                hr, human resources, human capital, people, people operations, talent, recruiter, recruiting, recruitment, staffing, chro, learning and development,
                training, employee relations, compensation, benefits, human resource, personalwesen, personalabteilung, personal und organisation, rh, drh,
                ressources humaines, recrutement, formation, rrhh, recursos humanos, talento, seleccion
                """
            ),
            (
                JobFunction.InformationTechnology,
                """
                it, cio, cto, information technology, information systems, information officer, technology, technologies, systems, system, network, networks,
                infrastructure, cloud, devops, sre, site reliability, platform, help desk, helpdesk, service desk, it support, database, data center, datacenter,
                sysadmin, salesforce, sap, erp, crm, servicenow, dba, enterprise architect, solution architect, solutions architect, cloud architect,
                digital transformation, business analyst, edv, informatik, informationstechnik, informatique, dsi, systemes d information, systemes, reseaux, informatica,
                tecnologia, tecnologias, sistemas, redes, ti
                """
            ),
            (
                JobFunction.Legal,
                """
                legal, counsel, attorney, lawyer, paralegal, compliance, privacy, data privacy, data protection, data protection officer, contracts, clo, regulatory,
                recht, jurist, juristin, rechtsanwalt, syndikus, datenschutz, juridique, juriste, avocat, avocate, abogado, abogada, juridico, juridica, cumplimiento
                """
            ),
            (
                JobFunction.Marketing,
                """
                marketing, cmo, brand, seo, sem, content, social media, communications, communication, public relations, demand generation, demand gen, growth,
                advertising, events, marketer, copywriter, product marketing, customer marketing, growth marketing, creative, campaigns, campaign,
                lead generation, lead gen, field marketing, media, werbung, kommunikation, offentlichkeitsarbeit, publicite, mercadotecnia, mercadeo, publicidad, comunicacion
                """
            ),
            (
                JobFunction.Operations,
                """
                operations, operation, coo, logistics, supply chain, warehouse, manufacturing, production, plant, facility, facilities, fleet, quality, project, projects,
                program, programme, programs, pmo, transportation, distribution, inventory, maintenance, process, business process, supply, produktion, logistik,
                betrieb, fertigung, qualitat, lager, projektleiter, projektleiterin, projet, projets, chef de projet, logistique, exploitation, chaine d approvisionnement,
                operaciones, logistica, produccion, proyecto, proyectos, calidad
                """
            ),
            (
                JobFunction.Procurement,
                """
                procurement, purchasing, purchase, buyer, sourcing, vendor, category manager, supplier, einkauf, einkaufer, einkauferin, beschaffung, achats, achat,
                acheteur, acheteuse, approvisionnement, compras, comprador, compradora, adquisiciones
                """
            ),
            (
                JobFunction.Product,
                """
                product, products, product owner, product management, product development, produkt, produktmanagement, produit, produits, chef de produit, producto, productos
                """
            ),
            (
                JobFunction.Sales,
                """
                sales, account executive, account manager, account director, key account, account management, accounts, business development, bdr, sdr, cro, revenue, presales,
                inside sales, sales engineer, commercial, commerciale, partnerships, partner manager, partner success, partner sales, channel, alliances, territory, regional account, vertrieb, verkauf, aussendienst,
                verkaufer, verkauferin, ventes, vente, vendeur, ventas, vendedor, vendedora, comercial, desarrollo de negocio, developpement commercial
                """
            ),
            (
                JobFunction.Security,
                """
                security, ciso, cybersecurity, cyber, cyber security, information security, information security officer, it security, infosec, cloud security, network security,
                data security, application security, soc, it sicherheit, sicherheit, informationssicherheit, cybersecurite, securite, securite informatique, ciberseguridad,
                seguridad, seguridad informatica, seguridad de la informacion, security engineer, rssi
                """
            )
        );

    /// <summary>Work that is done in every department, where none is named.</summary>
    public static TitlePhrases<JobFunction> Offices { get; } =
        new(
            (
                JobFunction.Administration,
                """
                assistant, pa, ea, secretary, administrative, administration, receptionist, clerk, office, office manager, admin, assistent, assistentin, assistenz,
                assistante, sekretarin, sekretariat, verwaltung, secretaire, asistente, secretaria, administrativo, administrativa, administracion, administrator
                """
            )
        );

    /// <summary>Who heads the whole company, where no department is named.</summary>
    public static TitlePhrases<JobFunction> Companies { get; } =
        new(
            (
                JobFunction.GeneralManagement,
                """
                ceo, chief executive, managing director, general manager, gm, president, owner, co owner, founder, cofounder, proprietor, managing partner, partner, chairman,
                executive director, geschaftsfuhrer, geschaftsfuhrerin, geschaeftsfuehrer, geschaeftsfuehrerin, geschaftsfuhrung, geschaftsleitung, vorstand, inhaber, inhaberin,
                grunder, pdg, president directeur general, directeur general, directrice generale, gerant, gerante, fondateur, fondatrice, proprietaire, director general,
                directora general, gerente general, gerente, consejero delegado, director ejecutivo, presidente, propietario, propietaria, dueno, fundador, fundadora
                """
            )
        );
}
