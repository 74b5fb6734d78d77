#include "scoring/disclosure/carry_up.hpp"

#include <algorithm>

namespace heed::disclosure {

namespace {

bool stands_alone(Piece const& piece, int minimum) noexcept
{
    return !piece.barred && piece.people >= std::max(minimum, 2 * piece.largest);
}

// s of a pool that holds nothing but this piece.
int largest_in(Piece const& piece, int minimum) noexcept
{
    bool const is_small = piece.barred || piece.people < minimum;
    return is_small ? std::max(piece.people, piece.largest) : piece.largest;
}

struct Pool {
    int everybody = 0; // at the unit and below, in blocks or not
    int people = 0;    // in no block below
    int largest = 0;   // the largest small unit among them
    bool is_block = false;

    void take(int newcomers, int largest_newcomer) noexcept
    {
        people += newcomers;
        largest = std::max(largest, largest_newcomer);
    }
};

std::vector<Pool> pools_of(
    TreeShape const& tree,
    std::span<Piece const> pieces,
    int minimum,
    std::vector<bool> const& barred
)
{
    std::vector<Pool> pools(tree.size());
    for (Piece const& piece : pieces) {
        Pool& pool = pools[piece.unit];
        pool.everybody += piece.people;
        if (piece.people > 0 && !stands_alone(piece, minimum)) {
            pool.take(piece.people, largest_in(piece, minimum));
        }
    }
    // Children have higher numbers, so each pool is complete when its turn comes.
    for (std::size_t unit = tree.size(); unit-- > 0;) {
        Pool& pool = pools[unit];
        if (pool.everybody < minimum) {
            pool.largest = std::max(pool.largest, pool.everybody);
        }
        bool const is_barred = !barred.empty() && barred[unit];
        pool.is_block = !is_barred && pool.people >= std::max(minimum, 2 * pool.largest);
        if (is_barred) {
            pool.largest = std::max(pool.largest, pool.people);
        }
        if (unit == 0) {
            break;
        }
        Pool& above = pools[tree.parent(unit)];
        above.everybody += pool.everybody;
        if (!pool.is_block) {
            above.take(pool.people, pool.largest);
        }
    }
    return pools;
}

// Second walk: numbers the blocks from the root downwards and tells each piece where it went.
class Numbering {
public:
    Numbering(TreeShape const& tree, std::span<Piece const> pieces, int minimum)
        : tree_{tree}, pieces_{pieces}, minimum_{minimum}
    {
        result_.pool_of_unit.assign(tree.size(), nowhere);
        result_.block_of_piece.assign(pieces.size(), nowhere);
        result_.first_block.reserve(tree.size() + 1);
    }

    CarryUp run(std::vector<Pool> const& pools)
    {
        std::size_t first_piece = 0;
        for (std::size_t unit = 0; unit < tree_.size(); ++unit) {
            std::size_t end_piece = first_piece;
            while (end_piece < pieces_.size() && pieces_[end_piece].unit == unit) {
                ++end_piece;
            }
            result_.first_block.push_back(result_.blocks.size());
            add_whole_pieces(first_piece, end_piece);
            result_.pool_of_unit[unit] =
                pools[unit].is_block ? add_pool(unit, pools[unit]) : above(unit);
            place_small_pieces(first_piece, end_piece);
            first_piece = end_piece;
        }
        result_.first_block.push_back(result_.blocks.size());
        return std::move(result_);
    }

private:
    void add_whole_pieces(std::size_t first, std::size_t end)
    {
        for (std::size_t at = first; at < end; ++at) {
            Piece const& piece = pieces_[at];
            if (stands_alone(piece, minimum_)) {
                result_.block_of_piece[at] = result_.blocks.size();
                result_.blocks.push_back(
                    {.unit = piece.unit, .people = piece.people, .largest = piece.largest}
                );
            }
        }
    }

    std::size_t add_pool(std::size_t unit, Pool const& pool)
    {
        result_.blocks.push_back(
            {.unit = unit, .pooled = true, .people = pool.people, .largest = pool.largest}
        );
        return result_.blocks.size() - 1;
    }

    // The block that a pool moving up from this unit ends in.
    std::size_t above(std::size_t unit) const
    {
        return unit == 0 ? nowhere : result_.pool_of_unit[tree_.parent(unit)];
    }

    void place_small_pieces(std::size_t first, std::size_t end)
    {
        for (std::size_t at = first; at < end; ++at) {
            Piece const& piece = pieces_[at];
            if (piece.people > 0 && !stands_alone(piece, minimum_)) {
                result_.block_of_piece[at] = result_.pool_of_unit[piece.unit];
            }
        }
    }

    TreeShape const& tree_;
    std::span<Piece const> pieces_;
    int minimum_;
    CarryUp result_;
};

} // namespace

CarryUp carry_up(
    TreeShape const& tree,
    std::span<Piece const> pieces,
    int minimum,
    std::vector<bool> const& barred_pools
)
{
    auto const pools = pools_of(tree, pieces, minimum, barred_pools);
    return Numbering{tree, pieces, minimum}.run(pools);
}

} // namespace heed::disclosure
