using LeadFunctions.Ops.BackingUp;
using LeadFunctions.Restore;

try
{
    return await RestoreCommand.RunAsync(
        RestoreArguments.Read(args),
        Environment.GetEnvironmentVariable(RestoreCommand.HashKeySetting),
        Console.Out,
        TimeProvider.System,
        CancellationToken.None
    );
}
catch (RestoreRefusedException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
catch (Azure.RequestFailedException refused)
{
    await Console.Error.WriteLineAsync(
        $"Storage said {refused.Status} ({refused.ErrorCode}). 403: you need the roles Storage Blob, Queue and Table "
            + "Data Contributor on the account that is restored into, and may have got them minutes ago."
    );
    return 1;
}
