using System.Xml;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Follows the parts of a workbook element by element and refuses what would hold up the reader or mislead
/// it.</summary>
internal sealed class WorkbookScan(ReadingLimits limits)
{
    private const int MaxDepth = 64;

    private readonly SharedTexts _shared = new(limits);
    private readonly char[] _piece = new char[4096];
    private string _part = "";
    private SheetRange _range = new();
    private bool _inShared,
        _sharedCell,
        _textCell,
        _inValue,
        _formula,
        _value;

    /// <summary>By part, what makes it unreadable; of no matter where the part is not read.</summary>
    public Dictionary<string, string> Faults { get; } = new(StringComparer.OrdinalIgnoreCase);

    public void Begin(string part) => (_part, _range, _inShared) = (part, new SheetRange(), false);

    public void See(XmlReader xml)
    {
        if (xml.Depth > MaxDepth)
            throw new UnreadableException($"The part '{_part}' of the workbook is nested too deeply.");
        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                Open(xml);
                break;
            case XmlNodeType.EndElement:
                Close(xml.LocalName);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                Text(xml);
                break;
        }
    }

    public void End() => _shared.End();

    private void Open(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "sst":
                _inShared = true;
                break;
            case "si" when _inShared:
                _shared.Add();
                break;
            case "row":
                _range.Row(xml.GetAttribute("r"));
                break;
            case "c":
                Cell(xml);
                break;
            case "f":
                _formula = true;
                break;
            case "v":
                // Without anything in it, it is the result of a formula only where that is an empty text.
                (_inValue, _value) = (!xml.IsEmptyElement, _textCell);
                break;
            case "is":
                _value = true;
                break;
        }
    }

    private void Cell(XmlReader xml)
    {
        var kind = xml.GetAttribute("t");
        (_sharedCell, _textCell, _formula, _value) = (kind == "s", kind == "str", false, false);
        _range.Cell(xml.GetAttribute("r"));
        if (_range.Cells > limits.SheetCells)
            throw new UnreadableException(
                $"The part '{_part}' of the workbook reaches to cell {_range.Last}, that is {_range.Cells:N0} cells, expected at most {limits.SheetCells:N0}. Delete the empty rows and columns, or save the sheet as CSV."
            );
    }

    private void Close(string element)
    {
        _inValue &= element != "v";
        if (element == "c" && _formula && !_value)
            Faults.TryAdd(
                _part,
                $"Cell {_range.Here} of '{_part}' holds a formula without its result. Open the workbook in Excel, save it anew and upload it."
            );
    }

    // In pieces: the whole text may be longer than memory holds.
    private void Text(XmlReader xml)
    {
        var (length, read, first) = (0L, 0, "");
        _value |= _inValue;
        while ((read = xml.ReadValueChunk(_piece, 0, _piece.Length)) > 0)
        {
            first = length == 0 ? new string(_piece, 0, Math.Min(read, 20)) : first;
            if ((length += read) > limits.Cell)
                throw new UnreadableException(
                    $"The part '{_part}' of the workbook has a text of more than {limits.Cell:N0} characters, far more than a cell can hold."
                );
        }
        if (_inShared)
            _shared.AddText(length);
        if (_inValue && _sharedCell)
            _shared.Refer(first, $"{_range.Here} of '{_part}'");
    }
}
