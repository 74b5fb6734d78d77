#include "server/app/audit_output.hpp"

#include <cstddef>
#include <fcntl.h>
#include <stdexcept>
#include <sys/stat.h>
#include <unistd.h>

namespace heed::app {

namespace {

// Nothing is left of it unless it was finished.
class NewFile {
public:
    explicit NewFile(std::filesystem::path const& path) : path_{path}
    {
        constexpr auto flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW;
        descriptor_ = ::open(path.c_str(), flags, S_IRUSR | S_IWUSR);
        if (descriptor_ < 0) {
            fail();
        }
    }
    NewFile(NewFile const&) = delete;
    NewFile& operator=(NewFile const&) = delete;
    ~NewFile()
    {
        ::close(descriptor_);
        if (!is_finished_) {
            ::unlink(path_.c_str());
        }
    }

    void write(std::string_view text)
    {
        while (!text.empty()) {
            ssize_t const written = ::write(descriptor_, text.data(), text.size());
            if (written <= 0) {
                fail();
            }
            text.remove_prefix(static_cast<std::size_t>(written));
        }
    }

    void finish()
    {
        if (::fsync(descriptor_) != 0) {
            fail();
        }
        is_finished_ = true;
    }

private:
    [[noreturn]] void fail() const
    {
        throw std::runtime_error{path_.string() + " cannot be written, or is there already"};
    }

    std::filesystem::path const& path_;
    int descriptor_ = -1;
    bool is_finished_ = false;
};

} // namespace

void write_new_file(std::filesystem::path const& path, std::string_view text)
{
    NewFile file{path};
    file.write(text);
    file.finish();
}

} // namespace heed::app
