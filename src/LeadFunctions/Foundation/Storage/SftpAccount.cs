using Azure.Storage.Blobs;

namespace LeadFunctions.Foundation.Storage;

/// <summary>The account that affiliates reach by SFTP, with a container for each; null where there is none.</summary>
internal sealed record SftpAccount(BlobServiceClient? Blobs);
