namespace LeadFunctions.Targeting.Nurturing;

/// <summary>A day on which somebody writes to a person.</summary>
/// <param name="Number">From 1, over all of the person's time on the list.</param>
/// <param name="On">The day, in UTC.</param>
/// <param name="Last">The day of the touch before; null for the first.</param>
internal sealed record NurtureTouch(int Number, DateOnly On, DateOnly? Last);
