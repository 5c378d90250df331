using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Samples;

/// <summary>The samples' configuration.</summary>
internal static class SampleSettings
{
    public static Configuration Read()
    {
        var documents = Repository
            .Files("*.json", "samples/config")
            .Select(file =>
                ConfigurationFile
                    .Read(file["samples/config/".Length..], BinaryData.FromString(Repository.Read(file)))
                    .Document!
            )
            .ToList();
        return new Configuration(
            documents.OfType<Affiliate>(),
            documents.OfType<Campaign>(),
            documents.OfType<CategoryList>().Single().Categories
        ).With(documents.OfType<TitleList>().Single());
    }
}
