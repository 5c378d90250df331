using System.Buffers.Binary;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Foundation.ReadingTables;

public class OldWorkbookRangeTests
{
    // Record 0x0200 of 14 bytes: first and last row, first and last column.
    private static readonly byte[] Dimensions = [0x00, 0x02, 0x0E, 0x00];

    [Theory]
    [InlineData(65_536, 256)]
    [InlineData(int.MaxValue, 256)]
    [InlineData(65_536, ushort.MaxValue)]
    [InlineData(int.MaxValue, ushort.MaxValue)]
    public async Task A_sheet_that_claims_to_reach_far_is_read_no_further_than_it_reaches(int rows, int columns)
    {
        var file = File.ReadAllBytes(
            Repository.PathOf("tests/LeadFunctions.Tests/Foundation/ReadingTables/Data/leads.xls")
        );
        for (var at = 0; file.AsSpan(at).IndexOf(Dimensions) is >= 0 and var next; at += next + 4)
        {
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at + next + 8), rows);
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at + next + 14), (ushort)columns);
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        var upload = await UploadReading.ReadAsync(file);
        var used = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(used < 200_000_000, $"{used:N0} bytes: {upload.Problem}");
        Assert.True(upload.Problem is not null || upload.Rows.Count == 2, upload.Problem);
    }
}
