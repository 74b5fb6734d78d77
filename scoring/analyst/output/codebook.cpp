#include "scoring/analyst/output/codebook.hpp"

#include "scoring/analyst/output/csv_writer.hpp"
#include "scoring/analyst/output/fields.hpp"
#include "scoring/analyst/output/reasons.hpp"

#include <span>

namespace heed::analyst {

namespace {

class Codebook {
public:
    explicit Codebook(ByteWriter& out) : out_{out}
    {
        out_.text("kind,statistic,unit,meaning,section\n");
    }

    template <typename Fields>
    void add(std::string_view kind, Fields table, std::string_view prefix = {})
    {
        for (auto const& field : table) {
            add(kind, field.about, prefix);
        }
    }

    void add(std::string_view kind, Description const& about, std::string_view prefix = {})
    {
        out_.text(kind);
        out_.byte(',');
        out_.text(prefix);
        out_.text(about.name);
        for (auto const cell : {about.unit, about.meaning, about.section}) {
            out_.byte(',');
            out_.text(csv_cell(cell));
        }
        out_.byte('\n');
    }

private:
    ByteWriter& out_;
};

} // namespace

void write_codebook(ByteWriter& out)
{
    Codebook book{out};
    book.add("group", group_fields());
    book.add("score", score_fields());
    book.add("score in a team", team_fields());
    book.add("score of everybody", difference_fields());
    book.add("scale", scale_fields());
    book.add("scale of everybody", organisation_fields());
    book.add("item of a scale of everybody", organisation_item_fields());
    book.add("item", item_fields());
    book.add("item", std::span{&cannot_say_field(), 1});
    book.add("item", counts_field());
    book.add("person", person_field());
    book.add("change", change_fields());
    book.add("change of linked people", paired_fields(), paired_prefix);
    for (auto const& reason : all_reasons()) {
        book.add("reason", {reason.word, "", "Undefined values", reason.meaning});
    }
}

} // namespace heed::analyst
