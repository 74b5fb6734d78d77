#include "server/api/wire.hpp"
#include "server/api/wire_parts.hpp"
#include "server/base/clock.hpp"
#include "server/base/encoding.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace heed::api::wire {

namespace json = boost::json;

namespace {

std::string_view name_of(survey::Sharing sharing) noexcept
{
    return sharing == survey::Sharing::word_for_word ? "word_for_word" : "theme_only";
}

std::string_view name_of(rounds::ReviewState state) noexcept
{
    switch (state) {
    case rounds::ReviewState::open:
        return "open";
    case rounds::ReviewState::to_review:
        return "to_review";
    case rounds::ReviewState::handed_over:
        return "handed_over";
    }
    return "open";
}

std::string_view name_of(rounds::CommentsState state) noexcept
{
    switch (state) {
    case rounds::CommentsState::waiting:
        return "waiting";
    case rounds::CommentsState::shown:
        return "shown";
    case rounds::CommentsState::none:
        return "none";
    }
    return "waiting";
}

// What a list of reviews and a single one both say.
json::object review_object(rounds::Review const& review)
{
    auto const& campaign = review.campaign;
    return {
        {"campaign", campaign.id.text()},
        {"name", campaign.name},
        {"state", name_of(review.state)},
        {"session_on", value_or_null(campaign.session_on)},
        {"asks_comments", !campaign.open_questions.empty()},
        {"delete_on", value_or_null(review.delete_on)},
    };
}

json::object comment_object(store::StoredComment const& comment)
{
    return {
        {"id", base::to_base64url(comment.id)},
        {"text", comment.text},
        {"held_back", comment.held_back},
    };
}

json::object list_object(rounds::ReviewedList const& reviewed)
{
    auto const& list = reviewed.list;
    json::array comments;
    for (auto const& comment : list.comments) {
        comments.push_back(comment_object(comment));
    }
    return {
        {"question", list.question.text()},
        {"unit", reviewed.unit_name},
        {"pooled", list.pooled},
        {"share", name_of(list.sharing)},
        {"comments", std::move(comments)},
    };
}

} // namespace

std::optional<survey::Sharing> sharing(std::string_view name)
{
    using survey::Sharing;
    for (auto const sharing : {Sharing::word_for_word, Sharing::theme_only}) {
        if (name == name_of(sharing)) {
            return sharing;
        }
    }
    return std::nullopt;
}

std::string facilitators(std::span<store::Facilitator const> facilitators)
{
    json::array all;
    for (auto const& facilitator : facilitators) {
        all.push_back(facilitator_object(facilitator));
    }
    return json::serialize(json::object{{"facilitators", std::move(all)}});
}

std::string reviews(std::span<rounds::Review const> reviews)
{
    json::array all;
    for (auto const& review : reviews) {
        auto object = review_object(review);
        object["closes_on"] = base::to_iso(review.campaign.closes_on);
        object["erased"] = review.campaign.erased_on.has_value();
        all.push_back(std::move(object));
    }
    return json::serialize(json::object{{"reviews", std::move(all)}});
}

std::string review(rounds::ReadReview const& read)
{
    auto const& campaign = read.review.campaign;
    auto object = review_object(read.review);
    object["instrument"] = instrument_object(campaign.instrument);
    object["detail_minimum"] = campaign.detail_minimum;
    json::array units;
    for (auto const& seen : read.units) {
        units.push_back(unit_object(seen));
    }
    object["units"] = std::move(units);
    json::array lists;
    for (auto const& list : read.lists) {
        lists.push_back(list_object(list));
    }
    object["lists"] = std::move(lists);
    return json::serialize(object);
}

std::string reviewed_comment(store::StoredComment const& comment)
{
    return json::serialize(comment_object(comment));
}

json::value comments_value(std::span<rounds::QuestionComments const> comments)
{
    if (comments.empty()) {
        return nullptr;
    }
    json::array all;
    for (auto const& told : comments) {
        json::array texts;
        for (auto const& text : told.texts) {
            texts.emplace_back(text);
        }
        all.push_back(json::object{
            {"question", told.question.text()},
            {"state", name_of(told.state)},
            {"texts", std::move(texts)},
        });
    }
    return all;
}

} // namespace heed::api::wire
