#include "tests/support/rank_auditor.hpp"

#include "scoring/exact/fraction.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <utility>

namespace heed::test_support {

namespace {

using Row = std::vector<exact::Fraction>;

constexpr std::size_t cells_max = 16;

// Cells that are in the same groups, seen as one.
struct Atom {
    std::vector<bool> groups;
    std::set<std::size_t> cells;
    int people = 0;
};

std::vector<Atom> atoms_of(Publication const& published)
{
    std::map<std::vector<bool>, Atom> atoms;
    for (std::size_t cell = 0; cell < published.people.size(); ++cell) {
        std::vector<bool> groups;
        for (auto const& group : published.groups) {
            groups.push_back(group.contains(cell));
        }
        if (published.people[cell] > 0 && std::ranges::count(groups, true) > 0) {
            Atom& atom = atoms[groups];
            atom.groups = groups;
            atom.cells.insert(cell);
            atom.people += published.people[cell];
        }
    }
    std::vector<Atom> list;
    for (auto& [groups, atom] : atoms) {
        list.push_back(std::move(atom));
    }
    return list;
}

// Gauss's elimination; each atom that is not left out is a row.
std::size_t rank(std::vector<Atom> const& atoms, std::vector<bool> const& left_out)
{
    std::vector<std::pair<std::size_t, Row>> basis; // with the first column that is not zero
    for (std::size_t at = 0; at < atoms.size(); ++at) {
        if (left_out[at]) {
            continue;
        }
        Row row(atoms[at].groups.begin(), atoms[at].groups.end());
        for (auto const& [column, pivot] : basis) {
            exact::Fraction const factor = row[column];
            for (std::size_t each = 0; factor != 0 && each < row.size(); ++each) {
                row[each] -= factor * pivot[each];
            }
        }
        auto const first = std::ranges::find_if(row, [](auto const& entry) { return entry != 0; });
        if (first != row.end()) {
            exact::Fraction const lead = *first;
            auto const column = static_cast<std::size_t>(first - row.begin());
            std::ranges::for_each(row, [&lead](exact::Fraction& entry) { entry /= lead; });
            basis.emplace_back(column, std::move(row));
        }
    }
    return basis.size();
}

class Search {
public:
    Search(std::vector<Atom> atoms, int k)
        : atoms_{std::move(atoms)},
          k_{k},
          left_out_(atoms_.size(), false),
          full_rank_{rank(atoms_, left_out_)}
    {
    }

    // Leaves out atoms from number `next` on, as long as fewer than k people are left out.
    std::optional<std::set<std::size_t>> run(std::size_t next = 0, int people = 0)
    {
        for (std::size_t at = next; at < atoms_.size(); ++at) {
            if (people + atoms_[at].people >= k_) {
                continue;
            }
            left_out_[at] = true;
            if (rank(atoms_, left_out_) < full_rank_) {
                return cells_left_out();
            }
            if (auto found = run(at + 1, people + atoms_[at].people)) {
                return found;
            }
            left_out_[at] = false;
        }
        return std::nullopt;
    }

private:
    std::set<std::size_t> cells_left_out() const
    {
        std::set<std::size_t> cells;
        for (std::size_t at = 0; at < atoms_.size(); ++at) {
            if (left_out_[at]) {
                cells.insert(atoms_[at].cells.begin(), atoms_[at].cells.end());
            }
        }
        return cells;
    }

    std::vector<Atom> atoms_;
    int k_;
    std::vector<bool> left_out_;
    std::size_t full_rank_;
};

} // namespace

std::optional<std::set<std::size_t>> find_disclosure(Publication const& published, int k)
{
    return Search{atoms_of(published), k}.run();
}

std::optional<int> least_support(Publication const& published)
{
    if (published.people.size() > cells_max) {
        throw std::invalid_argument{"least_support: too many cells to try every set"};
    }
    std::vector<Atom> const atoms = atoms_of(published);
    std::size_t const full_rank = rank(atoms, std::vector<bool>(atoms.size(), false));
    std::optional<int> least;
    for (unsigned set = 1; set < 1U << atoms.size(); ++set) {
        std::vector<bool> left_out;
        int people = 0;
        for (std::size_t at = 0; at < atoms.size(); ++at) {
            left_out.push_back((set >> at & 1U) != 0);
            people += left_out.back() ? atoms[at].people : 0;
        }
        if ((!least || people < *least) && rank(atoms, left_out) < full_rank) {
            least = people;
        }
    }
    return least;
}

} // namespace heed::test_support
