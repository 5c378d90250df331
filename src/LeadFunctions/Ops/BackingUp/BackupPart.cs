namespace LeadFunctions.Ops.BackingUp;

/// <summary>A file of a backup: entities of one table, a line each, compressed.</summary>
/// <param name="Path">In <c>backups</c>. It has the first digits of the hash, so that what two runs write at once never
/// takes the place of each other.</param>
/// <param name="Sha256">Of the file as it lies there, in hexadecimal digits.</param>
internal sealed record BackupPart(string Path, int Entities, string Sha256);
