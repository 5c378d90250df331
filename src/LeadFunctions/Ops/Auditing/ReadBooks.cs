namespace LeadFunctions.Ops.Auditing;

/// <summary>Reads every table once, several at a time, into the books.</summary>
internal sealed class ReadBooks(AuditStore tables)
{
    public async Task<PlacesSeen> ReadAsync(Books books, CancellationToken ct)
    {
        var places = new PlacesSeen(books);
        await Task.WhenAll(
            RowsAsync(books, ct),
            PlacesAsync(books, places, ct),
            PeopleAsync(books, ct),
            RestAsync(books, ct)
        );
        return places;
    }

    private async Task RowsAsync(Books books, CancellationToken ct)
    {
        await foreach (var row in tables.RowsAsync(ct))
            books.AddRow(row.Value.Lead, row.At);
    }

    private async Task PlacesAsync(Books books, PlacesSeen seen, CancellationToken ct)
    {
        await foreach (var (room, place) in tables.PlacesAsync(null, ct))
            if (room is not null)
                seen.Add(room);
            else
            {
                seen.Add(place!);
                books.AddPlace(place!.Value);
            }
    }

    private async Task PeopleAsync(Books books, CancellationToken ct)
    {
        await foreach (var line in tables.PeopleAsync(ct))
            books.AddLine(line);
    }

    private async Task RestAsync(Books books, CancellationToken ct)
    {
        await foreach (var (day, leadCode, person) in tables.WindowsAsync(books.FirstWindow, ct))
            books.AddWindow(day, leadCode, person);
        await foreach (var (lead, _) in tables.WaitingAsync(ct))
            books.AddWaiting(lead);
        await foreach (var batch in tables.BatchesAsync(ct))
            books.AddBatch(batch);
        await foreach (var count in tables.CountsAsync(ct))
            books.AddCount(count);
    }
}
