#include "scoring/analyst/output/reasons.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string_view>

using namespace heed::analyst;
using heed::statistics::Reason;

BOOST_AUTO_TEST_CASE(each_reason_has_a_word_of_its_own)
{
    std::set<std::string_view> words;
    for (auto i = 1; i <= static_cast<int>(Reason::absent); ++i) {
        auto const word = word_of(static_cast<Reason>(i));
        BOOST_TEST(!word.empty());
        words.insert(word);
    }
    BOOST_TEST(words.size() == all_reasons().size());
    BOOST_TEST(words.size() == static_cast<std::size_t>(Reason::absent));
}

BOOST_AUTO_TEST_CASE(what_exists_needs_no_reason)
{
    BOOST_TEST(word_of(Reason::none) == "");
}
