namespace LeadFunctions.Tests.Foundation.ReadingTables;

public class JsonLinesTests
{
    [Fact]
    public async Task Keys_of_all_objects_are_columns()
    {
        var upload = await UploadReading.ReadAsync(
            """
            {"email":"a@b.co","name":"Ann","size":3500}

            {"name":"Cid","email":"c@d.co","phone":null,"optIn":true,"tags":["x","y"]}
            """
        );
        Assert.Equal("JSON lines, UTF-8", upload.Format);
        Assert.Equal(["email", "name", "size", "phone", "optIn", "tags"], upload.Columns.Select(c => c.Header));
        Assert.Equal(["a@b.co|Ann|3500|||", "c@d.co|Cid|||true|[\"x\",\"y\"]"], upload.Lines);
        Assert.Equal([1, 3], upload.Rows.Select(r => r.Line));
    }

    [Fact]
    public async Task Objects_within_objects_are_joined_by_dots() =>
        Assert.Equal(
            ["contact.email", "contact.name"],
            (await UploadReading.ReadAsync("{\"contact\":{\"email\":\"a@b.co\",\"name\":\"Ann\"}}")).Columns.Select(c =>
                c.Header
            )
        );

    [Theory]
    [InlineData("{\"email\":")]
    [InlineData("[1]")]
    [InlineData("{\"email\":\"a\",\"email\":\"b\"}")]
    [InlineData("{\"email\":\"\\ud800\"}")]
    [InlineData("{\"a.b\":1,\"a\":{\"b\":2}}")]
    public async Task A_line_that_is_no_sound_object_says_so_and_no_other_suffers(string line)
    {
        var upload = await UploadReading.ReadAsync(
            $"{{\"email\":\"a@b.co\"}}\r\n{line}\r\n{{\"email\":\"c@d.co\"}}\r\n"
        );
        Assert.Equal([null, "RowCannotBeRead", null], upload.Rows.Select(r => r.Fault?.Code.ToString()));
        Assert.Equal([1, 2, 3], upload.Rows.Select(r => r.Line));
    }

    [Theory]
    [InlineData("[\n{\"email\":\"a@b.co\"}\n]", "Found one list in JSON")]
    [InlineData("{\"name\":\"Ann\"}\n", "No column holds an e-mail address")]
    [InlineData("{\n\"email\":\"a@b.co\"\n}", "Row 1: a line that is no JSON object")]
    public async Task Other_json_is_told(string text, string problem) =>
        Assert.StartsWith(problem, (await UploadReading.ReadAsync(text)).Problem, StringComparison.Ordinal);

    [Fact]
    public async Task A_line_without_end_is_not_read_in_silence()
    {
        var upload = await UploadReading.ReadAsync(
            "{\"email\":\"a@b.co\"}\n{\"email\":\"" + new string('x', 2_000_000)
        );
        Assert.Equal([null, "RowCannotBeRead"], upload.Rows.Select(r => r.Fault?.Code.ToString()));
    }
}
