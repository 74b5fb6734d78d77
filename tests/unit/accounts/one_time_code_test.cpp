#include "server/accounts/one_time_code.hpp"
#include "server/base/digest.hpp"
#include "tests/support/replay_random.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::accounts;

BOOST_AUTO_TEST_CASE(a_code_is_kept_as_the_hash_of_its_characters_however_it_is_typed)
{
    testing::ReplayRandom random{1};
    auto const code = base::TypedCode::draw(random);
    BOOST_TEST((stored_form(code) == base::sha256(base::as_bytes(code.characters()))));
    auto const typed = base::TypedCode::parse(code.grouped()).value();
    BOOST_TEST((stored_form(typed) == stored_form(code)));
    BOOST_TEST((stored_form(base::TypedCode::draw(random)) != stored_form(code)));
}
