#include "server/app/data_folder.hpp"

#include <fcntl.h>
#include <stdexcept>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace heed::app {

DataFolder::DataFolder(std::filesystem::path path) : path_{std::move(path)}
{
    std::error_code error;
    bool const made = std::filesystem::create_directories(path_, error);
    if (error) {
        throw std::runtime_error{"cannot make the data folder " + path_.string()};
    }
    if (made) {
        std::filesystem::permissions(path_, std::filesystem::perms::owner_all);
    }
    lock_ = ::open((path_ / "heed.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (lock_ < 0) {
        throw std::runtime_error{"cannot write to the data folder " + path_.string()};
    }
    if (::flock(lock_, LOCK_EX | LOCK_NB) != 0) {
        ::close(lock_);
        throw std::runtime_error{"another server is running on the data folder " + path_.string()};
    }
}

DataFolder::~DataFolder()
{
    ::close(lock_);
}

} // namespace heed::app
