using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Affiliates.FraudSignals;

/// <summary>What signals and levels are called for people.</summary>
internal static class SignalWords
{
    public static string Of(FlagSignal signal) =>
        signal switch
        {
            FlagSignal.NearIdenticalRows => "near-identical rows",
            FlagSignal.AlikeAnswers => "alike answers",
            FlagSignal.Burst => "burst",
            FlagSignal.SharedPhone => "shared phone",
            FlagSignal.OneCompany => "one company",
            FlagSignal.OddTimes => "odd times",
            FlagSignal.Digits => "digits",
            FlagSignal.UnrelatedAddresses => "unrelated addresses",
            FlagSignal.NumberedAddresses => "numbered addresses",
            _ => throw new ArgumentOutOfRangeException(nameof(signal), signal, "is no signal of fraud"),
        };

    public static string Of(FlagLevel level) => level == FlagLevel.Red ? "red" : "amber";
}
