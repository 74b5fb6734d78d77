#pragma once
// Comments as only the gate can make them, for tests of what a store does with them.

#include "scoring/disclosure/gate.hpp"
#include "tests/contract/material.hpp"
#include "tests/support/teams.hpp"

#include <string>
#include <utility>
#include <vector>

namespace heed::contract {

// People of a round's team, as many as make the gate let a list through.
inline constexpr int writers = 10;

// "<mark> 0", "<mark> 1" and so on: what the writers of one list wrote.
inline std::vector<std::string> texts_of(std::string const& mark)
{
    std::vector<std::string> texts;
    for (int writer = 0; writer < writers; ++writer) {
        texts.push_back(mark + ' ' + std::to_string(writer));
    }
    return texts;
}

// The team of the round `id` has written word for word to "OPN1", and to be seen as a theme only to
// "OPN2"; the texts are marked with "<id> words" and "<id> theme".
inline disclosure::ReleasedComments released_comments(std::string const& id)
{
    auto const instrument = small_instrument();
    auto const team = round(id, "AAAAA").group;
    std::vector<test_support::Row> const rows(writers, test_support::Row{3, 3, 3, 3});
    std::vector<survey::Comment> written;
    for (auto& text : texts_of(id + " words")) {
        written.push_back({survey::ItemId{"OPN1"}, survey::Sharing::word_for_word, std::move(text)}
        );
    }
    for (auto& text : texts_of(id + " theme")) {
        written.push_back({survey::ItemId{"OPN2"}, survey::Sharing::theme_only, std::move(text)});
    }
    std::vector<scoring::TeamScores> scores;
    scores.push_back(test_support::score(instrument, rows, team.text()));
    std::vector<survey::CommentSet> comments;
    comments.emplace_back(team, std::move(written));
    auto const tree =
        disclosure::GroupTree::make({{.id = team, .parent = std::nullopt, .people = 12}}).value();
    disclosure::Gate const gate{disclosure::Policy::at_the_floor()};
    return gate.decide(std::move(scores), std::move(comments), tree, instrument).comments();
}

} // namespace heed::contract
