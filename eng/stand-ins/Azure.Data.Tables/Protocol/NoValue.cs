namespace Azure.Data.Tables.Protocol;

internal sealed class NoValue<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException("The entity does not exist; look at HasValue first.");

    public override Response GetRawResponse() => response;
}
