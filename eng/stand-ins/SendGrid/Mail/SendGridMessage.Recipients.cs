namespace SendGrid.Helpers.Mail;

public partial class SendGridMessage
{
    public void AddTo(string email, string name = null) => AddTo(new EmailAddress(email, name));

    public void AddTo(EmailAddress email, int personalizationIndex = 0, Personalization personalization = null)
    {
        ArgumentNullException.ThrowIfNull(email);
        AddTos([email], personalizationIndex, personalization);
    }

    public void AddTos(List<EmailAddress> emails, int personalizationIndex = 0, Personalization personalization = null)
    {
        ArgumentNullException.ThrowIfNull(emails);
        if (emails.Count == 0)
            throw new InvalidOperationException("There is no address to add.");

        var envelope = Envelope(personalizationIndex, personalization);
        (envelope.Tos ??= []).AddRange(emails);
    }

    public void SetSubject(string subject, int personalizationIndex = 0, Personalization personalization = null) =>
        Envelope(personalizationIndex, personalization).Subject = subject;

    public void AddHeader(string headerKey, string headerValue, int personalizationIndex = 0, Personalization personalization = null) =>
        (Envelope(personalizationIndex, personalization).Headers ??= []).Add(headerKey, headerValue);

    public void AddCustomArg(string customArgKey, string customArgValue, int personalizationIndex = 0, Personalization personalization = null) =>
        (Envelope(personalizationIndex, personalization).CustomArgs ??= []).Add(customArgKey, customArgValue);

    /// <summary>The given envelope, newly added, or the one at the index, which may be the next to come.</summary>
    private Personalization Envelope(int index, Personalization given)
    {
        Personalizations ??= [];
        if (given is null && index < Personalizations.Count)
            return Personalizations[index];
        if (given is null && index > Personalizations.Count && Personalizations.Count > 0)
            throw new ArgumentException($"There are {Personalizations.Count} personalizations, so {index} cannot be next.");

        Personalizations.Add(given ?? new Personalization());
        return Personalizations[^1];
    }
}
