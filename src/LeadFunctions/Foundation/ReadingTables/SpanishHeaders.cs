using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.ReadingTables;

internal static class SpanishHeaders
{
    public static IReadOnlyDictionary<string, string[]> Names { get; } =
        new Dictionary<string, string[]>
        {
            [Field.Email] =
            [
                "Correo",
                "Correo electrónico",
                "Dirección de correo",
                "Dirección de correo electrónico",
                "Correo de trabajo",
                "Correo electrónico de trabajo",
                "Correo profesional",
                "Correo electrónico profesional",
                "Correo laboral",
                "Correo electrónico laboral",
            ],
            [Field.FirstName] = ["Nombre", "Nombres", "Primer nombre", "Nombre de pila"],
            [Field.LastName] = ["Apellido", "Apellidos", "Primer apellido", "Apellido paterno"],
            [Field.FullName] =
            [
                "Nombre completo",
                "Nombre y apellido",
                "Nombre y apellidos",
                "Apellidos y nombre",
                "Apellidos, nombre",
                "Nombre del contacto",
                "Nombre apellidos",
                "Nombres y apellidos",
                "Apellidos y nombres",
                "Persona de contacto",
            ],
            [Field.Company] =
            [
                "Empresa",
                "Compañía",
                "Nombre de la empresa",
                "Nombre de empresa",
                "Razón social",
                "Organización",
            ],
            [Field.JobTitle] = ["Cargo", "Puesto", "Puesto de trabajo", "Título del puesto"],
            [Field.Country] = ["País", "País/Región", "País de residencia"],
            [Field.State] = ["Estado", "Provincia", "Comunidad autónoma"],
            [Field.CompanySize] =
            [
                "Tamaño de la empresa",
                "Tamaño de empresa",
                "Tamaño empresa",
                "Empleados",
                "Número de empleados",
                "N.º de empleados",
                "Nro. de empleados",
                "Cantidad de empleados",
                "Plantilla",
                "Nº empleados",
                "Núm. de empleados",
                "Núm. empleados",
            ],
            [Field.Industry] = ["Industria", "Sector", "Sector de actividad", "Rubro"],
            [Field.Category] = ["Categoría", "Categoría de producto", "Categoría de software", "Producto de interés"],
            [Field.LeadCode] = ["Código de lead", "Código del lead", "Código de campaña"],
            [Field.Phone] = ["Teléfono", "Número de teléfono", "Teléfono de trabajo", "Teléfono directo"],
            [Field.Website] = ["Sitio web", "Página web", "Web"],
            [Field.LeadDate] =
            [
                "Fecha de lead",
                "Fecha del lead",
                "Fecha de registro",
                "Fecha de descarga",
                "Fecha de envío",
            ],
            [Field.Publisher] = ["Editor", "Editorial", "Sitio del editor", "Socio de medios"],
            [Field.List] = ["Lista", "Nombre de la lista", "Lista de contactos"],
            [Field.Channel] = ["Canal de marketing", "Fuente del lead", "Origen del lead"],
            [Field.Asset] = ["Título del contenido", "Contenido descargado", "Título del documento"],
            [Field.UtmSource] = ["Fuente UTM"],
            [Field.UtmMedium] = ["Medio UTM"],
            [Field.UtmCampaign] = ["Campaña UTM"],
            [Field.UtmTerm] = ["Término UTM"],
            [Field.UtmContent] = ["Contenido UTM"],
            [Field.ConsentText] = ["Texto del consentimiento", "Texto de consentimiento"],
            [Field.ConsentTime] = ["Fecha del consentimiento", "Fecha de consentimiento", "Hora del consentimiento"],
            [Field.AsksForContact] =
            [
                "Desea ser contactado",
                "Quiere ser contactado",
                "Solicita contacto",
                "Solicitud de contacto",
                "Solicita llamada",
                "Solicita demo",
            ],
            [Field.BuyingTime] =
            [
                "Plazo de compra",
                "Horizonte de compra",
                "Plazo del proyecto",
                "Fecha de compra prevista",
                "Plazo de implementación",
            ],
        };

    /// <inheritdoc cref="EnglishHeaders.Lesser"/>
    public static IReadOnlyDictionary<string, string[]> Lesser { get; } =
        new Dictionary<string, string[]>
        {
            [Field.Email] =
            [
                "Correo corporativo",
                "Email corporativo",
                "Correo personal",
                "Correo electrónico corporativo",
            ],
            [Field.JobTitle] = ["Función", "Título", "Ocupación", "Rol"],
            [Field.Country] = ["Código de país", "País de la empresa", "País de la sede"],
            [Field.State] = ["Región"],
            [Field.CompanySize] = ["Tamaño"],
            [Field.Category] = ["Tema", "Interés"],
            [Field.LeadCode] = ["Campaña"],
            [Field.Phone] = ["Móvil", "Celular", "Teléfono móvil"],
            [Field.Website] = ["Dominio"],
            [Field.LeadDate] = ["Fecha", "Fecha de creación", "Creado", "Creado el", "Marca temporal"],
            [Field.Channel] = ["Fuente", "Origen"],
            [Field.Asset] = ["Contenido"],
            [Field.UtmCampaign] = ["Nombre de la campaña"],
            [Field.UtmTerm] = ["Palabra clave"],
            [Field.UtmContent] = ["Nombre del anuncio"],
        };
}
