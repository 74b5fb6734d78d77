#pragma once
// Processor time of this program, all threads together: what a machine that is busy with other
// things disturbs least. Any thread.

#include <algorithm>
#include <ctime>
#include <vector>

namespace heed::bench {

// Seconds of processor time that `work` takes.
template <class Work>
double seconds(Work&& work)
{
    auto const now = [] { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; };
    double const start = now();
    work();
    return now() - start;
}

// The median of several runs, which one disturbed run does not move.
template <class Work>
double median_seconds(int runs, Work&& work)
{
    std::vector<double> taken;
    for (int run = 0; run < runs; ++run) {
        taken.push_back(seconds(work));
    }
    std::ranges::sort(taken);
    return taken[taken.size() / 2];
}

} // namespace heed::bench
