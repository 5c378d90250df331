using LeadFunctions.Foundation.ReadingTables;

namespace LeadFunctions.Tests.Docs;

public class ExportsPageTests
{
    public static TheoryData<string, string> Headers
    {
        get
        {
            var headers = new TheoryData<string, string>();
            foreach (
                var row in Markdown.Table(Repository.Read("docs/affiliates/exports-of-common-tools.md"), "## Headers")
            )
                headers.Add(Markdown.OneCode(row[1]), Markdown.OneCode(row[2]));
            return headers;
        }
    }

    [Theory]
    [MemberData(nameof(Headers))]
    public void A_header_that_is_told_to_be_read_is(string header, string field) =>
        Assert.Equal(field, ColumnMapping.Of([header], Sample.Affiliate)[0].Field);
}
