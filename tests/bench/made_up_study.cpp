#include "tests/bench/made_up_study.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <random>
#include <string_view>

namespace heed::bench {

namespace {

constexpr int blank_in = 25; // one answer of so many is left out

struct Part {
    std::string_view name;
    int items;
    int options;
};

constexpr std::array parts{
    Part{"attending", 4, 5},
    Part{"understanding", 4, 5},
    Part{"empathising", 4, 5},
    Part{"helping", 4, 5},
    Part{"safety", 7, 7},
};

analyst::Definition definition()
{
    analyst::Definition made;
    made.title = "made up";
    auto& questionnaire = made.questionnaire;
    for (Part const& part : parts) {
        statistics::Scale scale{.id = std::string{part.name}, .items = {}};
        for (int item = 1; item <= part.items; ++item) {
            scale.items.push_back(questionnaire.items.size());
            questionnaire.items.push_back(
                {.id = scale.id + std::to_string(item),
                 .range = {.min = 1, .max = part.options},
                 .reverse = item == part.items}
            );
        }
        questionnaire.scales.push_back(std::move(scale));
    }
    questionnaire.composites.push_back({.id = "footprint", .scales = {0, 1, 2, 3}});
    made.offers_cannot_say.assign(questionnaire.items.size(), false);
    return made;
}

std::string team_name(int team)
{
    return "t" + std::to_string(team);
}

// An answer of a person who tends to answer around `level`, 0 to 1; 0 for none.
int answer(std::mt19937& random, double level, statistics::Item const& item)
{
    if (random() % blank_in == 0) {
        return 0;
    }
    std::normal_distribution<double> around{level, 0.2};
    double const place = std::clamp(around(random), 0.0, 1.0);
    int const steps = static_cast<int>(place * item.range.span() + 0.5);
    return item.reverse ? item.range.max - steps : item.range.min + steps;
}

} // namespace

MadeUpStudy made_up_study(int people)
{
    MadeUpStudy study{.definition = definition(), .teams = {}, .responses = "respondent,team"};
    auto const& items = study.definition.questionnaire.items;
    for (statistics::Item const& item : items) {
        study.responses += ',' + item.id;
    }
    study.responses += '\n';
    std::mt19937 random{20'261'122};
    std::uniform_real_distribution<double> anywhere{0.2, 0.9};
    for (int person = 0; person < people; ++person) {
        int const team = person / people_per_team;
        if (person % people_per_team == 0) {
            study.teams.push_back({.id = team_name(team), .size = people_per_team});
        }
        study.responses += "r" + std::to_string(person) + ',' + team_name(team);
        double const level = anywhere(random);
        for (statistics::Item const& item : items) {
            study.responses += ',';
            if (int const value = answer(random, level, item); value != 0) {
                study.responses += std::to_string(value);
            }
        }
        study.responses += '\n';
    }
    return study;
}

} // namespace heed::bench
