namespace LeadFunctions.Foundation.Values;

/// <summary>Shortens what others wrote to what a sentence can carry.</summary>
internal static class ShownText
{
    extension(string text)
    {
        /// <summary>The text, or its beginning and an ellipsis.</summary>
        /// <param name="most">Characters that are shown of it.</param>
        public string Short(int most) =>
            text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)] + "…";
    }
}
