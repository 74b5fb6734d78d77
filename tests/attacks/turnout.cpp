// Attacks on who answered: a full turnout must not show, and neither must a lone abstention.

#include "tests/support/teams.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::disclosure;
using namespace heed::test_support;

namespace {

survey::Instrument const questions = instrument({element("a", 2)});

// A report of so many people who all said "Sometimes".
ReleasedReport sometimes(std::size_t answers, int people)
{
    return report(questions, std::vector<Row>(answers, Row{3, 3}), people);
}

} // namespace

BOOST_AUTO_TEST_CASE(twelve_of_twelve_look_like_eleven_of_twelve)
{
    BOOST_CHECK((sometimes(12, 12).answered() == sometimes(11, 12).answered()));
}

BOOST_AUTO_TEST_CASE(forty_of_forty_look_like_thirty_eight_of_forty)
{
    auto const full = sometimes(40, 40);
    auto const short_of_two = sometimes(38, 40);
    BOOST_CHECK((full.answered() == short_of_two.answered()));
    BOOST_TEST(
        full.elements()[0].score->least_answers == short_of_two.elements()[0].score->least_answers
    );
}

BOOST_AUTO_TEST_CASE(item_bands_do_not_add_up_to_the_number_of_answers)
{
    for (std::size_t answers = 10; answers <= 14; ++answers) {
        auto const shown = sometimes(answers, 14);
        for (ItemReport const& item : shown.elements()[0].items) {
            ItemBands const bands = item.bands.value();
            BOOST_TEST(bands.favourable + bands.neutral + bands.unfavourable == 10);
        }
    }
}

// Every band that ten people can show, eleven to fourteen can hardly be told from: whatever they
// show, ten can show as well, so no bands rule the lowest number out.
BOOST_AUTO_TEST_CASE(whatever_more_people_show_ten_could_have_shown)
{
    for (int favourable = 0; favourable <= 14; ++favourable) {
        for (int unfavourable = 0; favourable + unfavourable <= 14; ++unfavourable) {
            std::vector<Row> rows(14, Row{3, 3});
            for (std::size_t person = 0; person < rows.size(); ++person) {
                int const place = static_cast<int>(person);
                int const answer = place < favourable                  ? 4
                                   : place < favourable + unfavourable ? 2
                                                                       : 3;
                rows[person] = {answer, answer};
            }
            ItemBands const shown = *report(questions, rows, 14).elements()[0].items[0].bands;
            BOOST_TEST((code_bands(shown.favourable, shown.unfavourable, 10, 10) == shown));
        }
    }
}
