using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Where receipts lie in <c>receipts</c>.</summary>
internal static class ReceiptPath
{
    /// <summary>Of a batch, without ending. Named after the upload as far as its letters are harmless.</summary>
    public static string Of(Batch batch)
    {
        var stem = Path.GetFileNameWithoutExtension(batch.FileName.Replace('/', '_'));
        var harmless = string.Concat(
            stem.Take(80).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_')
        );
        return $"{batch.Affiliate}/{harmless}.{batch.Id}";
    }
}
