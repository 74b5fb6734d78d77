// Making a report without the gate.
#include "scoring/disclosure/released_report.hpp"

void offend()
{
    heed::disclosure::ReportParts const parts;
    static_cast<void>(parts);
#ifdef HEED_OFFENCE
    heed::disclosure::ReleasedReport const report{parts};
#endif
}
