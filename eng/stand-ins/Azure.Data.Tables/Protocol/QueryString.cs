using System.Globalization;
using System.Text;

namespace Azure.Data.Tables.Protocol;

internal sealed class QueryString
{
    private readonly StringBuilder text = new();

    public QueryString Add(string name, string value)
    {
        if (value is not null)
            text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return this;
    }

    public QueryString Add(string name, int? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => text.ToString();
}
