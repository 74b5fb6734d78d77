#include "scoring/analyst/progress.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace heed::analyst;
using namespace std::chrono_literals;

namespace {

// A clock that a test sets, and a terminal that keeps what it was sent.
struct Terminal {
    std::chrono::steady_clock::time_point now;
    std::string text;

    Progress::Clock clock()
    {
        return [this] { return now; };
    }
    Progress::Show show()
    {
        return [this](std::string_view more) { text += more; };
    }
};

} // namespace

BOOST_AUTO_TEST_CASE(short_work_shows_nothing)
{
    Terminal terminal;
    {
        Progress progress{terminal.clock(), terminal.show()};
        terminal.now += Progress::quiet - 1ms;
        progress.at("reading", 1, 2);
    }
    BOOST_TEST(terminal.text == "");
}

BOOST_AUTO_TEST_CASE(long_work_shows_its_share_and_takes_it_away_at_the_end)
{
    Terminal terminal;
    {
        Progress progress{terminal.clock(), terminal.show()};
        terminal.now += Progress::quiet;
        progress.at("reading", 42, 100);
        BOOST_TEST(terminal.text == "\r\x1b[Kreading  42 %");
        terminal.text.clear();
    }
    BOOST_TEST(terminal.text == "\r\x1b[K");
}

BOOST_AUTO_TEST_CASE(the_line_is_not_written_more_often_than_people_can_read)
{
    Terminal terminal;
    Progress progress{terminal.clock(), terminal.show()};
    terminal.now += 10s;
    progress.at("scoring", 1, 4);
    auto const once = terminal.text;
    progress.at("scoring", 2, 4);
    BOOST_TEST(terminal.text == once);
    terminal.now += Progress::between;
    progress.at("scoring", 3, 4);
    BOOST_TEST(terminal.text == once + "\r\x1b[Kscoring  75 %");
}

BOOST_AUTO_TEST_CASE(work_of_unknown_size_is_named_without_a_share)
{
    Terminal terminal;
    Progress progress{terminal.clock(), terminal.show()};
    terminal.now += 1s;
    progress.at("writing", 5, 0);
    BOOST_TEST(terminal.text == "\r\x1b[Kwriting …");
}

BOOST_AUTO_TEST_CASE(nobody_watching_is_fine)
{
    Progress progress{[] { return std::chrono::steady_clock::time_point{}; }, {}};
    progress.at("reading", 1, 2);
    progress.end();
    BOOST_TEST(true);
}
