using System.Text.RegularExpressions;
using LeadFunctions.Tests.Docs;

namespace LeadFunctions.Tests.Rules;

/// <summary>Cases that are no single lead before a single campaign, each with the test that plays it. Those that are
/// stand in <c>cases.json</c>.</summary>
public partial class StoriesTests
{
    private static readonly Lazy<HashSet<string>> Tests = new(() =>
        [
            .. Repository
                .Files("*.cs", "tests")
                .Select(Repository.Read)
                .SelectMany(text => Declared().Matches(text).Select(m => m.Groups[1].Value)),
        ]
    );

    public static TheoryData<string, string, string> Played { get; } =
        new()
        {
            { "C69", "'Brasill' offers Brazil", "A_country_that_is_none_gets_the_one_that_was_meant" },
            { "C70", "'Korea' offers both", "A_country_that_is_none_gets_the_one_that_was_meant" },
            { "C71", "'Congo' offers both", "A_country_that_is_none_gets_the_one_that_was_meant" },
            {
                "X06",
                "of two exclusive campaigns the one whose preferred list has the lead is first",
                "Of_equal_priority_the_campaign_whose_preferred_lists_have_the_lead_is_first"
            },
            {
                "K04",
                "four free-mail users of one company are one company",
                "Four_people_of_one_company_with_free_mail_count_as_one_company"
            },
            { "K08", "amounts above the quantity are refused", "Amounts_above_the_quantity_are_an_error" },
            {
                "K17",
                "rows without a category do not pass amounts by category",
                "A_row_without_a_category_does_not_pass_amounts_by_category"
            },
            { "M01", "'< 50 users' is not '> 50 users'", "An_answer_with_another_sign_or_number_is_held" },
            { "M02", "'C++' is not 'C'", "An_answer_with_another_sign_or_number_is_held" },
            {
                "M04",
                "'Within 9 months' does not offer 'Within 3 months'",
                "Another_number_sign_or_contrary_is_no_misspelling"
            },
            { "M04b", "nor does 'Within 12 months'", "Another_number_sign_or_contrary_is_no_misspelling" },
            {
                "M05",
                "a question with '< 50 users' and '> 50 users' can be set up",
                "A_question_may_have_answers_that_differ_by_a_sign_alone"
            },
            {
                "M06",
                "a column that is read as answers is not called unknown",
                "A_column_that_answers_a_question_is_not_called_unknown"
            },
            {
                "M07",
                "a column SQ-1 is named in the mail, and its rows are to correct",
                "A_column_that_is_nearly_a_symbol_is_named"
            },
            {
                "M08",
                "rows with a misspelt lead code are in Monday's report",
                "Rows_that_reach_no_campaign_stand_by_affiliate"
            },
            {
                "M09",
                "and so are rows whose category no campaign is open to",
                "Rows_that_reach_no_campaign_stand_by_affiliate"
            },
            { "M09b", "ops are told of both a day after upload", "Rows_that_reach_no_campaign_are_told_together" },
            { "M10", "SQ1 is not written S q1", "A_symbol_stands_in_a_text_as_it_is" },
            {
                "M11",
                "beside a wrong category nothing is promised",
                "Assigning_a_question_is_not_promised_to_be_enough_beside_another_reason"
            },
            { "M12", "a paused campaign says that it is paused", "A_lead_gets_the_reason_and_the_advice" },
            { "M13", "a held lead is not sent through with an invalid answer", "An_invalid_answer_stays_refused" },
            // Decided: who answers a question that is not assigned to the category waits for ops to assign it; who does
            // not was not asked.
            {
                "M14",
                "an answer to a question that is not assigned is told, and none is not missed",
                "A_question_that_is_not_assigned_is_told_to_who_answers_it_alone"
            },
            {
                "Y02",
                "a correction that names another category closes the row that it corrects",
                "A_row_that_waited_is_closed_by_its_corrected_version"
            },
            {
                "Y03",
                "a row has one number in mail and text",
                "A_row_is_told_by_its_number_its_person_and_the_text_of_the_question"
            },
            {
                "U10",
                "a plus address is another person where duplicates are looked for",
                "A_plus_address_is_another_person"
            },
            {
                "U12",
                "of two rows of a person in one file the one that fits goes",
                "A_row_that_does_not_fit_where_another_of_the_same_file_does"
            },
            {
                "U15",
                "and the same mailbox where somebody is not to be contacted",
                "A_plus_address_is_the_mailbox_of_somebody_not_to_be_contacted"
            },
            {
                "U16",
                "an affiliate that may not supply the campaign blocks nobody",
                "An_affiliate_that_may_not_supply_the_campaign"
            },
            { "U19", "nor does one whose own cap is full", "An_affiliate_whose_own_cap_is_full" },
            {
                "X07",
                "a lead goes to one campaign of a customer",
                "Of_its_campaigns_the_first_that_has_room_gets_it_and_others_customers_get_it_as_well"
            },
            {
                "X10",
                "what another took goes on the next day where the day was full",
                "And_goes_there_on_a_new_day_where_the_day_was_full"
            },
            {
                "X11",
                "a lead that one campaign took is held for another and told",
                "And_is_held_for_the_one_whose_answer_is_misspelt_until_ops_accept_it"
            },
            {
                "X12",
                "trying again asks those that refused, and no refusal is lost",
                "Trying_again_asks_those_that_refused_it_and_keeps_what_they_say"
            },
            // Decided: a week's cap counts acceptances, and one send carries no more than it.
            {
                "K18",
                "a weekly send carries no more than the cap of a week",
                "A_weekly_send_carries_no_more_than_the_cap_of_a_week"
            },
            {
                "Y04",
                "a lead that a paused campaign has says that it is paused",
                "A_lead_that_waits_for_a_paused_campaign_says_so"
            },
            { "E01", "'1-10' and '+14155550123' stay text in a workbook", "A_cell_is_the_text_that_it_was" },
        };

    [Theory]
    [MemberData(nameof(Played))]
    public void A_story_is_played(string id, string what, string test) =>
        Assert.True(Tests.Value.Contains(test), $"{id}, {what}: no test is called {test}.");

    [GeneratedRegex(@"public (?:async Task|void) (\w+)\(")]
    private static partial Regex Declared();
}
