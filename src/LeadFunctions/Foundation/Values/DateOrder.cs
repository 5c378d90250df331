namespace LeadFunctions.Foundation.Values;

internal enum DateOrder
{
    DayFirst,
    MonthFirst,
}
