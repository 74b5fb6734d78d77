#pragma once
// A hospital with facilitators, and rounds in which people write to the open questions. For tests
// only.

#include "server/rounds/close.hpp"
#include "server/rounds/review.hpp"
#include "tests/unit/rounds/hospital.hpp"

#include <string>
#include <vector>

namespace heed::rounds::test {

inline std::string const facilitator = "jo";
inline std::string const other_facilitator = "kim";

class Commented : public Hospital {
public:
    Commented()
    {
        add_account(facilitator, store::Role::facilitator);
        add_account(other_facilitator, store::Role::facilitator);
    }

    static Terms asking_terms()
    {
        auto asking = terms();
        asking.open_questions = {survey::ItemId{"OPN1"}, survey::ItemId{"OPN2"}};
        asking.facilitator = facilitator;
        return asking;
    }

    static LaunchRequest asking()
    {
        auto wanted = request();
        wanted.terms = asking_terms();
        return wanted;
    }

    // Everybody answers a new round; the first people also write word for word to OPN1 ("word 0"
    // and so on), and the first others to OPN2, to be seen as a theme only ("theme 0").
    Running written(int word_for_word, int theme_only)
    {
        auto running = start(asking());
        for (int person = 0; person < everyone; ++person) {
            auto submission = sheet(running, person);
            auto const number = ' ' + std::to_string(person);
            if (person < word_for_word) {
                submission.comments.push_back(
                    {"OPN1", survey::Sharing::word_for_word, "word" + number}
                );
            }
            if (person < theme_only) {
                submission.comments.push_back(
                    {"OPN2", survey::Sharing::theme_only, "theme" + number}
                );
            }
            granted(cast(running, submission));
        }
        return running;
    }

    // The same, closed and released; returns the campaign.
    survey::CampaignId released(int word_for_word, int theme_only)
    {
        auto const running = written(word_for_word, theme_only);
        granted(close(context, leader, running.round.id));
        return running.round.campaign;
    }

    ReadReview review(survey::CampaignId const& campaign)
    {
        return granted(read_review(context, facilitator, campaign));
    }

    // "OPN1 word_for_word 12": question, sharing and length of each list.
    std::vector<std::string> lists_of(survey::CampaignId const& campaign)
    {
        std::vector<std::string> lists;
        auto const read = review(campaign);
        for (auto const& [unit, list] : read.lists) {
            bool const as_theme = list.sharing == survey::Sharing::theme_only;
            lists.push_back(
                list.question.text() + (as_theme ? " theme_only " : " word_for_word ") +
                std::to_string(list.comments.size())
            );
        }
        return lists;
    }
};

} // namespace heed::rounds::test
