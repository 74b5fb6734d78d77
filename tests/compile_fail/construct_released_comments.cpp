// Making a list of comments without the gate.
#include "scoring/disclosure/comment_lists.hpp"

void offend(std::vector<heed::disclosure::CommentList> const& lists)
{
    static_cast<void>(lists);
#ifdef HEED_OFFENCE
    heed::disclosure::ReleasedComments const comments{lists};
#endif
}
