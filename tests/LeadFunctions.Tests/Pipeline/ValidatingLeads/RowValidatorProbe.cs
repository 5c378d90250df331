using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Pipeline.ValidatingLeads;

namespace LeadFunctions.Tests.Pipeline.ValidatingLeads;

/// <summary>Does with an affiliate what the pipeline does, to see whether its file was checked well enough.</summary>
internal sealed class RowValidatorProbe(Affiliate affiliate)
{
    public bool IsUsable
    {
        get
        {
            var configuration = new Configuration([affiliate], [], Sample.Categories);
            var columns = ColumnMapping.Of(Field.All, affiliate);
            return new RowValidator(columns, affiliate, configuration, Sample.Noon)
                    .Validate([.. Field.All])
                    .Reasons.Count > 0;
        }
    }
}
