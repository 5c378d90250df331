namespace LeadFunctions.ConfiguringCampaigns;

internal enum DateOrder { DayFirst, MonthFirst }
