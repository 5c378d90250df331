using LeadFunctions.Leads;

namespace LeadFunctions.ReceivingUploads;

internal static class SpanishHeaders
{
    public static IReadOnlyDictionary<string, string[]> Names { get; } = new Dictionary<string, string[]>
    {
        [Field.Email] = ["Correo", "Correo electrónico", "Dirección de correo", "Dirección de correo electrónico", "Correo corporativo", "Correo de trabajo", "Email corporativo"],
        [Field.FirstName] = ["Nombre", "Nombres", "Primer nombre", "Nombre de pila"],
        [Field.LastName] = ["Apellido", "Apellidos"],
        [Field.FullName] = ["Nombre completo", "Nombre y apellido", "Nombre y apellidos", "Nombre del contacto"],
        [Field.Company] = ["Empresa", "Compañía", "Nombre de la empresa", "Nombre de empresa", "Razón social", "Organización"],
        [Field.JobTitle] = ["Cargo", "Puesto", "Puesto de trabajo", "Título", "Título del puesto", "Ocupación"],
        [Field.Country] = ["País", "Código de país", "País/Región"],
        [Field.State] = ["Estado", "Provincia", "Región", "Comunidad autónoma"],
        [Field.CompanySize] = ["Tamaño de la empresa", "Tamaño de empresa", "Tamaño empresa", "Tamaño", "Empleados", "Número de empleados", "N.º de empleados", "Nro. de empleados", "Cantidad de empleados", "Plantilla"],
        [Field.Industry] = ["Industria", "Sector", "Sector de actividad", "Rubro"],
        [Field.Category] = ["Categoría", "Categoría de producto", "Categoría de software", "Tema", "Interés"],
        [Field.LeadCode] = ["Código de lead", "Código del lead", "Campaña", "Código de campaña"],
        [Field.Phone] = ["Teléfono", "Número de teléfono", "Teléfono de trabajo", "Teléfono directo", "Móvil", "Celular", "Teléfono móvil"],
        [Field.Website] = ["Sitio web", "Página web", "Web", "Dominio"],
        [Field.LeadDate] = ["Fecha", "Fecha de lead", "Fecha del lead", "Fecha de creación", "Creado", "Creado el", "Fecha de registro", "Fecha de descarga"],
    };
}
