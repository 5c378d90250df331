namespace LeadFunctions.Foundation.Values;

/// <summary>What a title is about. Of a title about several it is the first that is named.</summary>
internal enum JobFunction
{
    /// <summary>The words do not say.</summary>
    Unknown,
    Administration,
    CustomerService,
    Data,

    /// <summary>Research, development and software engineering.</summary>
    Engineering,
    Finance,

    /// <summary>The whole company: its head without a department.</summary>
    GeneralManagement,
    HumanResources,
    InformationTechnology,

    /// <summary>Compliance and privacy included.</summary>
    Legal,
    Marketing,

    /// <summary>Production, logistics, projects and facilities included.</summary>
    Operations,
    Procurement,
    Product,

    /// <summary>Business development and accounts included.</summary>
    Sales,
    Security,
}
