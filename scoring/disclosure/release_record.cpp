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

bool is_one_team(PartBlock const& block, std::span<RecordedBlock const> round) noexcept
{
    return !block.pooled && block.blocks.size() == 1 && !round[block.blocks.front()].pooled;
}

} // namespace heed::disclosure
