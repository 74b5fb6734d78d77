#include "server/store/sqlite/sqlite_store.hpp"
#include "tests/contract/backend.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <iterator>
#include <ostream>

namespace heed::contract {

namespace {

class SqliteFiles final : public Place {
public:
    std::unique_ptr<store::Store> open(base::Random& random) override
    {
        return store::open_sqlite_store(store::StoreFiles::in(folder_.path()), random);
    }

private:
    testing::TemporaryFolder folder_;
};

class SqliteMemory final : public Place {
public:
    std::unique_ptr<store::Store> open(base::Random& random) override
    {
        return store::open_sqlite_store_in_memory(random);
    }
};

} // namespace

std::ostream& operator<<(std::ostream& out, Backend const& backend)
{
    return out << backend.name;
}

std::vector<Backend> const& all_backends()
{
    static std::vector<Backend> const all{
        {"SQLite in memory", false, [] { return std::make_unique<SqliteMemory>(); }},
        {"SQLite in files", true, [] { return std::make_unique<SqliteFiles>(); }},
    };
    return all;
}

std::vector<Backend> const& backends_that_keep_data()
{
    static std::vector<Backend> const keeping = [] {
        std::vector<Backend> chosen;
        auto const& all = all_backends();
        std::copy_if(all.begin(), all.end(), std::back_inserter(chosen), [](auto const& backend) {
            return backend.keeps_data;
        });
        return chosen;
    }();
    return keeping;
}

} // namespace heed::contract
