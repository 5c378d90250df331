namespace LeadFunctions.Benchmarks;

/// <summary>What a lead of a file was counted to cost from drop to sent.</summary>
internal sealed record LeadCost(
    double Transactions,
    double Messages,
    double EntitiesWritten,
    double EntitiesRead,
    double DollarsAMillion
);
