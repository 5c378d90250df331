namespace LeadFunctions.Foundation.Places;

internal static class NurtureWords
{
    public static string Of(NurtureCause cause) =>
        cause is NurtureCause.Unsent ? "unsent for 30 days" : "rated not now";

    public static string Of(NurtureEnd end) =>
        end switch
        {
            NurtureEnd.Sent => "sent",
            NurtureEnd.OptedOut => "opted out",
            NurtureEnd.Bounced => "bounced",
            NurtureEnd.Denied => "denied by a customer",
            NurtureEnd.TwelveMonths => "12 months",
            NurtureEnd.ConsentPeriod => "period of consent",
            _ => "retention period",
        };
}
