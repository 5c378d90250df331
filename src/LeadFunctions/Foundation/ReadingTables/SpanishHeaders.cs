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
            ],
            [Field.FirstName] = ["Nombre", "Nombres", "Primer nombre", "Nombre de pila"],
            [Field.LastName] = ["Apellido", "Apellidos"],
            [Field.FullName] =
            [
                "Nombre completo",
                "Nombre y apellido",
                "Nombre y apellidos",
                "Apellidos y nombre",
                "Apellidos, nombre",
                "Nombre del contacto",
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
            [Field.Country] = ["País", "País/Región"],
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
            ],
            [Field.Industry] = ["Industria", "Sector", "Sector de actividad", "Rubro"],
            [Field.Category] = ["Categoría", "Categoría de producto", "Categoría de software"],
            [Field.LeadCode] = ["Código de lead", "Código del lead", "Código de campaña"],
            [Field.Phone] = ["Teléfono", "Número de teléfono", "Teléfono de trabajo", "Teléfono directo"],
            [Field.Website] = ["Sitio web", "Página web", "Web"],
            [Field.LeadDate] = ["Fecha de lead", "Fecha del lead", "Fecha de registro", "Fecha de descarga"],
        };

    /// <inheritdoc cref="EnglishHeaders.Lesser"/>
    public static IReadOnlyDictionary<string, string[]> Lesser { get; } =
        new Dictionary<string, string[]>
        {
            [Field.Email] = ["Correo corporativo", "Email corporativo", "Correo personal"],
            [Field.JobTitle] = ["Título", "Ocupación", "Rol"],
            [Field.Country] = ["Código de país", "País de la empresa", "País de la sede"],
            [Field.State] = ["Región"],
            [Field.CompanySize] = ["Tamaño"],
            [Field.Category] = ["Tema", "Interés"],
            [Field.LeadCode] = ["Campaña"],
            [Field.Phone] = ["Móvil", "Celular", "Teléfono móvil"],
            [Field.Website] = ["Dominio"],
            [Field.LeadDate] = ["Fecha", "Fecha de creación", "Creado", "Creado el"],
        };
}
