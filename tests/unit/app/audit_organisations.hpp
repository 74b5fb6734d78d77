#pragma once
// Organisations for tests of `heed audit --rehearse`, and a way into what it prints.

#include "server/app/audit_rehearse.hpp"
#include "survey-defs/model/catalogue.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

namespace heed::test_support {

namespace json = boost::json;

inline survey::Catalogue const& catalogue()
{
    static auto const loaded = *survey::Catalogue::load(HEED_SOURCE_DIR "/survey-defs");
    return loaded;
}

inline char const* const pulse = "psychological-safety-pulse@1";
inline char const* const footprint = "compassionate-leadership-footprint@1";

inline survey::Instrument const& instrument(std::string const& key)
{
    return catalogue().find({.name = key.substr(0, key.find('@')), .version = 1})->instrument;
}

inline json::value organisation(json::object tree, json::array people, char const* key = pulse)
{
    return {
        {"format", "disclosure-ledger/1"},
        {"name", "test"},
        {"k", 5},
        {"instrument", key},
        {"tolerance", 1.5},
        {"tree", std::move(tree)},
        {"people", std::move(people)}};
}

// Somebody with the same opinion on everything, 1 to 5, who sees through reverse items.
inline json::object
person(std::string const& id, json::array tags, int opinion, char const* key = pulse)
{
    json::object answers;
    for (survey::Element const& element : instrument(key).elements) {
        for (survey::Item const& item : element.items) {
            if (!element.optional) {
                answers[item.id.text()] = item.reverse ? 6 - opinion : opinion;
            }
        }
    }
    return {{"id", id}, {"round", "r1"}, {"tags", std::move(tags)}, {"answers", answers}};
}

inline json::array unanimous(std::string const& unit, int people, int opinion)
{
    json::array rows;
    for (int number = 0; number < people; ++number) {
        std::string const id = unit + std::to_string(number);
        rows.push_back(person(id, {json::string{"org"}, json::string{unit}}, opinion));
    }
    return rows;
}

inline json::array operator+(json::array left, json::array const& right)
{
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

inline json::value printed(json::value const& document)
{
    return json::parse(*app::rehearse(json::serialize(document), catalogue()));
}

inline json::value const& release(json::value const& ledger, std::string const& id)
{
    auto const& releases = ledger.at("releases").as_array();
    auto const has_id = [&id](json::value const& each) { return each.at("id").as_string() == id; };
    auto const found = std::ranges::find_if(releases, has_id);
    if (found == releases.end()) {
        throw std::runtime_error{"no release " + id};
    }
    return *found;
}

inline json::array stats(json::value const& ledger, std::string const& id, std::string const& item)
{
    json::array found;
    for (json::value const& stat : release(ledger, id).at("stats").as_array()) {
        if (stat.at("item").as_string() == item) {
            found.push_back(stat);
        }
    }
    return found;
}

} // namespace heed::test_support
