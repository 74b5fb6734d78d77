#include "scoring/disclosure/release_record.hpp"

namespace heed::disclosure {

exact::Fraction CodedSum::low() const
{
    return coded_low(least, largest) * answered;
}

exact::Fraction CodedSum::high() const
{
    return coded_high(least, largest) * answered;
}

} // namespace heed::disclosure
