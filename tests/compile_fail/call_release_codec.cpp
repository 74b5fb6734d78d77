// Reading a release from bytes without checking the seal.
#include "scoring/disclosure/release_codec.hpp"

void offend(heed::disclosure::FrozenPart const& part)
{
    static_cast<void>(part);
#ifdef HEED_OFFENCE
    heed::disclosure::ReleaseCodec::decode(
        part.bytes,
        heed::survey::CampaignId{"campaign"},
        part.place
    );
#endif
}
