namespace LeadFunctions.Affiliates.Standards;

/// <summary>A delivery that nobody can return any more.</summary>
/// <param name="Day">On which its window closed. One that was returned before counts on that day as well: counted at
/// once, returns would come before those that are kept, and look like more.</param>
internal sealed record ClosedDelivery(string LeadCode, DateOnly Day, bool IsReturned, bool IsDenied);
