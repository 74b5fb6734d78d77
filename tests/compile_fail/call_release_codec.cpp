// Reading a release from bytes without checking the seal.
#include "scoring/disclosure/release_codec.hpp"

void offend(std::vector<std::uint8_t> const& bytes)
{
    static_cast<void>(bytes);
#ifdef HEED_OFFENCE
    heed::disclosure::ReleaseCodec::decode(bytes, heed::survey::CampaignId{"campaign"});
#endif
}
