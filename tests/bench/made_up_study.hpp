#pragma once
// A study of any size with made-up answers: four elements of four items, a scale of seven items, a
// composite, and a few blanks. The same size gives the same bytes. Pure; any thread.

#include "scoring/analyst/input/definition.hpp"
#include "scoring/statistics/study.hpp"

#include <string>
#include <vector>

namespace heed::bench {

inline constexpr int people_per_team = 77;

struct MadeUpStudy {
    analyst::Definition definition;
    std::vector<statistics::Team> teams;
    std::string responses; // CSV
};

MadeUpStudy made_up_study(int people);

} // namespace heed::bench
