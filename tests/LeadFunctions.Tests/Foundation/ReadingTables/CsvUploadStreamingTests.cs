using System.Text;
using LeadFunctions.Foundation.ReadingTables;

namespace LeadFunctions.Tests.Foundation.ReadingTables;

public class CsvUploadStreamingTests
{
    private const int Rows = 200_000;

    [Fact]
    public async Task A_large_file_is_read_row_by_row()
    {
        var file = new LazyFile(
            Enumerable
                .Range(0, Rows)
                .Select(i => $"p{i}@example.com,Ann,Lee,Contoso\r\n")
                .Prepend("Email,First Name,Last Name,Company\r\n")
        );
        var (upload, _) = await OpenAsync(file);
        await using var opened = upload!;

        var (rows, ahead, consumed) = (0, 0L, 0L);
        await foreach (var row in opened.RowsAsync(default))
        {
            rows++;
            consumed += row.Cells.Sum(c => c.Length + 1) + 1;
            ahead = Math.Max(ahead, file.Given - consumed);
        }
        Assert.Equal(Rows, rows);
        Assert.InRange(ahead, 1, 512 * 1024);
    }

    [Fact]
    public async Task Reading_stops_when_it_is_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        var (upload, _) = await OpenAsync(new MemoryStream("Email\na@b.co\nc@d.co\n"u8.ToArray()));
        await using var opened = upload!;
        await using var rows = opened.RowsAsync(cancel.Token).GetAsyncEnumerator(CancellationToken.None);
        Assert.True(await rows.MoveNextAsync());
        await cancel.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await rows.MoveNextAsync());
    }

    private static Task<(UploadTable? Table, string? Problem)> OpenAsync(Stream stream) =>
        UploadReader.OpenAsync(
            UploadFile.Of(stream, 1, ReadingLimits.Default),
            TableKind.Leads(Sample.Affiliate),
            ReadingLimits.Default,
            default
        );

    /// <summary>A file whose lines are made when they are read. Like a blob it can go back to its start.</summary>
    private sealed class LazyFile(IEnumerable<string> lines) : Stream
    {
        private IEnumerator<string> _lines = lines.GetEnumerator();
        private ReadOnlyMemory<byte> _line;

        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => Given;
            set => Seek(value, SeekOrigin.Begin);
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = 0;
            while (given < count && (!_line.IsEmpty || _lines.MoveNext()))
            {
                _line = _line.IsEmpty ? Encoding.UTF8.GetBytes(_lines.Current) : _line;
                var part = _line[..Math.Min(count - given, _line.Length)];
                part.CopyTo(buffer.AsMemory(offset + given));
                _line = _line[part.Length..];
                given += part.Length;
            }
            Given += given;
            return given;
        }

        public override long Seek(long offset, SeekOrigin origin)
        {
            Assert.Equal((0, SeekOrigin.Begin), (offset, origin));
            (_lines, _line, Given) = (lines.GetEnumerator(), default, 0);
            return 0;
        }

        public override void Flush() { }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
