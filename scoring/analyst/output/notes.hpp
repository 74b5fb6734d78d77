#pragma once
// What the reader of --table must know, said once at its end and only where it applies. One thread.

#include "scoring/analyst/output/byte_writer.hpp"

#include <set>

namespace heed::analyst {

enum class Note {
    hidden,
    missing,
    interval,
    everyone,
    sizes_unknown,
    favourable,
    reversed,
    agreement,
    alpha_uncertain,
    alpha_negative,
    icc_negative,
    change,
    seen_from,
    change_of_linked,
};

class Notes {
public:
    void use(Note note) { used_.insert(note); }
    void write(ByteWriter& out) const;

private:
    std::set<Note> used_;
};

} // namespace heed::analyst
