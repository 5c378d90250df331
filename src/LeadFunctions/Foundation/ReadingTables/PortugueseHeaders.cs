using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.ReadingTables;

internal static class PortugueseHeaders
{
    public static IReadOnlyDictionary<string, string[]> Names { get; } =
        new Dictionary<string, string[]>
        {
            [Field.Email] =
            [
                "E-mail comercial",
                "E-mail empresarial",
                "E-mail institucional",
                "Endereço de e-mail",
                "Endereço de email",
                "E-mail corporativo",
                "E-mail profissional",
                "E-mail de trabalho",
                "Correio eletrônico",
                "Correio eletrónico",
                "Endereço de e-mail profissional",
                "Endereço de e-mail corporativo",
            ],
            [Field.FirstName] = ["Primeiro nome", "Nome próprio"],
            [Field.LastName] = ["Sobrenome", "Último nome", "Apelido"],
            [Field.FullName] =
            [
                "Nome e apelido",
                "Nome e apelidos",
                "Nome completo",
                "Nome e sobrenome",
                "Nome do contato",
                "Nome sobrenome",
                "Pessoa de contato",
                "Pessoa de contacto",
                "Nome do contacto",
            ],
            [Field.Company] = ["Companhia", "Empresa", "Nome da empresa", "Organização", "Razão social"],
            [Field.JobTitle] = ["Posição", "Cargo/Função", "Cargo"],
            [Field.Country] = ["País", "País/Região"],
            [Field.State] = ["Estado", "UF", "Província"],
            [Field.CompanySize] =
            [
                "Dimensão da empresa",
                "Nº de empregados",
                "Número de empregados",
                "Tamanho da empresa",
                "Porte da empresa",
                "Número de funcionários",
                "Número de colaboradores",
                "N.º de funcionários",
                "Quantidade de funcionários",
                "Funcionários",
                "N.º de colaboradores",
                "Nº funcionários",
                "Nº colaboradores",
            ],
            [Field.Industry] = ["Setor", "Setor de atividade", "Ramo de atividade", "Indústria"],
            [Field.Category] = ["Categoria do produto", "Categoria", "Categoria de produto", "Produto de interesse"],
            [Field.LeadCode] = ["Código do lead", "Código da campanha"],
            [Field.Phone] =
            [
                "Nº de telefone",
                "Número de contacto",
                "Contacto telefónico",
                "Telefone",
                "Número de telefone",
                "Telefone comercial",
                "Telefone direto",
            ],
            [Field.Website] = ["URL da empresa", "Site", "Site da empresa", "Página web"],
            [Field.LeadDate] =
            [
                "Data de registo",
                "Data de conversão",
                "Data de submissão",
                "Data do lead",
                "Data de cadastro",
                "Data de registro",
                "Data de inscrição",
                "Data de envio",
            ],
            [Field.Publisher] = ["Editora"],
            [Field.List] = ["Lista", "Nome da lista"],
            [Field.Channel] = ["Canal", "Origem do lead"],
            [Field.Asset] = ["Título do conteúdo", "Conteúdo baixado"],
            [Field.UtmSource] = ["Origem UTM"],
            [Field.UtmMedium] = ["Mídia UTM"],
            [Field.UtmCampaign] = ["Campanha UTM"],
            [Field.UtmTerm] = ["Termo UTM"],
            [Field.UtmContent] = ["Conteúdo UTM"],
            [Field.ConsentText] = ["Texto do consentimento"],
            [Field.ConsentTime] = ["Data do consentimento"],
            [Field.AsksForContact] = ["Deseja ser contatado", "Solicita contato"],
            [Field.BuyingTime] = ["Prazo de compra"],
        };

    /// <inheritdoc cref="EnglishHeaders.Lesser"/>
    public static IReadOnlyDictionary<string, string[]> Lesser { get; } =
        new Dictionary<string, string[]>
        {
            [Field.Email] = ["E-mail pessoal"],
            [Field.JobTitle] = ["Função", "Título", "Ocupação", "Profissão"],
            [Field.Country] = ["Código do país", "País da empresa"],
            [Field.State] = ["Região"],
            [Field.Category] = ["Assunto", "Interesse"],
            [Field.LeadCode] = ["Campanha"],
            [Field.Phone] = ["Celular", "Telemóvel"],
            [Field.Website] = ["Domínio"],
            [Field.LeadDate] = ["Data", "Data de criação", "Criado em", "Carimbo de data/hora"],
            [Field.Channel] = ["Fonte", "Origem"],
        };
}
