#include "scoring/analyst/output/notes.hpp"

#include "scoring/analyst/output/grid.hpp"
#include "scoring/analyst/output/worth_reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace heed::analyst {

namespace {

// The sentences begin under each other, after the longest mark.
constexpr std::size_t mark_columns = 11;

struct Words {
    Note note;
    std::string_view mark; // as it stands in the table
    std::string_view sentence;
};

constexpr std::array all_words{
    Words{
        Note::hidden,
        "·",
        "not shown, since it would tell on single people or be too uncertain: a score or a change "
        "needs {people} people, an item's answers {item_people}, alpha {alpha_people}, ICC {teams} "
        "teams of two or more. --json and --csv hold every number."},
    Words{Note::missing, "–", "cannot be computed; --csv says why."},
    Words{
        Note::interval,
        "interval",
        "of the mean. It takes who answered to have nothing to do with what people would say."},
    Words{
        Note::everyone,
        "everyone",
        "all who were invited have a score: the mean is theirs, and has no interval."},
    Words{
        Note::sizes_unknown,
        "answered",
        "of how many is not known (--teams), so intervals are wider than they need be."},
    Words{
        Note::favourable,
        "fav.",
        "answers above the middle of the scale, after reversing; of a scale, the mean of its "
        "items' percentages."},
    Words{
        Note::reversed,
        "(r)",
        "reversed: high is good in mean and fav., the options stand as people saw them."},
    Words{
        Note::agreement,
        "agree",
        "the average deviation from the items' means (AD, in options) is at most a sixth of the "
        "number of options; otherwise apart."},
    Words{Note::alpha_uncertain, "alpha", "is uncertain below {alpha_sure} people."},
    Words{Note::alpha_negative, "alpha", "below 0: look whether items should be reversed."},
    Words{Note::icc_negative, "ICC", "below 0: no difference between teams found."},
    Words{
        Note::change,
        "change",
        "rounded once, from unrounded means, so 6.3 to 6.4 may read +0.2. Unless people are "
        "linked, "
        "nobody is taken to be the same person twice."},
    Words{
        Note::seen_from,
        "seen from",
        "the smallest change that an interval of 95 % tells from none. g: Hedges' g and "
        "its interval."},
    Words{
        Note::change_of_linked,
        "linked",
        "people with a score in both rounds; in a team's line, in this team both times."},
};

std::string sentence_of(Words const& words)
{
    return fmt::format(
        fmt::runtime(words.sentence),
        fmt::arg("people", people_min),
        fmt::arg("item_people", item_people_min),
        fmt::arg("alpha_people", alpha_people_min),
        fmt::arg("alpha_sure", alpha_people_sure),
        fmt::arg("teams", icc_teams_min)
    );
}

// Broken at blanks, so that no line is longer than the page.
void write_wrapped(std::string_view mark, std::string_view sentence, ByteWriter& out)
{
    std::string line{mark};
    line.append(mark_columns - columns_of(mark), ' ');
    auto used = mark_columns;
    while (!sentence.empty()) {
        auto const word = sentence.substr(0, sentence.find(' '));
        sentence.remove_prefix(std::min(sentence.size(), word.size() + 1));
        if (used + columns_of(word) > page_columns) {
            line.back() = '\n';
            line.append(mark_columns, ' ');
            used = mark_columns;
        }
        line.append(word) += ' ';
        used += columns_of(word) + 1;
    }
    line.back() = '\n';
    out.text(line);
}

} // namespace

void Notes::write(ByteWriter& out) const
{
    out.text(used_.empty() ? "" : "\n");
    for (auto const& words : all_words) {
        if (used_.contains(words.note)) {
            write_wrapped(words.mark, sentence_of(words), out);
        }
    }
}

} // namespace heed::analyst
