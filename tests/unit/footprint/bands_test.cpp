#include "scoring/footprint/bands.hpp"

#include <boost/test/unit_test.hpp>

using heed::footprint::Band;
using heed::footprint::band_of;

BOOST_AUTO_TEST_CASE(a_band_begins_at_its_lower_end)
{
    BOOST_CHECK(band_of(0) == Band::low);
    BOOST_CHECK(band_of(49) == Band::low);
    BOOST_CHECK(band_of(50) == Band::middle);
    BOOST_CHECK(band_of(74) == Band::middle);
    BOOST_CHECK(band_of(75) == Band::high);
    BOOST_CHECK(band_of(100) == Band::high);
}
