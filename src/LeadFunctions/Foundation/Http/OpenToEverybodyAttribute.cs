namespace LeadFunctions.Foundation.Http;

/// <summary>Opens an HTTP function that says nothing of anybody.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OpenToEverybodyAttribute : Attribute;
