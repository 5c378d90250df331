namespace LeadFunctions.Foundation.Leads;

/// <summary>How a lead came to us, apart from what made the person known.</summary>
internal enum SourceVehicle
{
    AffiliateFile,
    WebForm,
    Phone,
    Email,
    Post,
    EventScan,
    Import,
}
