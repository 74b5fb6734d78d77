#include "server/app/keys.hpp"

#include "server/base/digest.hpp"

#include <cerrno>
#include <fcntl.h>
#include <stdexcept>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace heed::app {

namespace {

class Descriptor {
public:
    explicit Descriptor(int number) : number_{number} {}
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    ~Descriptor()
    {
        if (number_ >= 0) {
            ::close(number_);
        }
    }

    int get() const noexcept { return number_; }
    explicit operator bool() const noexcept { return number_ >= 0; }

private:
    int number_;
};

[[noreturn]] void fail(std::filesystem::path const& file, std::string const& reason)
{
    throw std::runtime_error{"key file " + file.string() + ": " + reason};
}

void sync_folder_of(std::filesystem::path const& file)
{
    Descriptor const folder{::open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!folder || ::fsync(folder.get()) != 0) {
        fail(file, "its folder cannot be written");
    }
}

// Written beside its place and moved there when complete, so that a crash leaves no half key.
base::Bytes32 make(std::filesystem::path const& file, base::Random& random)
{
    auto const secret = random.bytes32();
    auto const unfinished = file.string() + ".new";
    {
        constexpr auto flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW;
        Descriptor const out{::open(unfinished.c_str(), flags, S_IRUSR | S_IWUSR)};
        if (!out || ::write(out.get(), secret.data(), secret.size()) != ssize_t{secret.size()} ||
            ::fsync(out.get()) != 0) {
            fail(file, "cannot be written");
        }
    }
    std::filesystem::rename(unfinished, file);
    sync_folder_of(file);
    return secret;
}

base::Bytes32 read(std::filesystem::path const& file, int descriptor)
{
    struct stat facts {};
    if (::fstat(descriptor, &facts) != 0 || !S_ISREG(facts.st_mode)) {
        fail(file, "is not a file");
    }
    if ((facts.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        fail(file, "can be read by others than its owner; make it 0600");
    }
    base::Bytes32 secret{};
    if (facts.st_size != off_t{secret.size()} ||
        ::read(descriptor, secret.data(), secret.size()) != ssize_t{secret.size()}) {
        fail(file, "has not the size of a key");
    }
    return secret;
}

} // namespace

Keys Keys::load_or_make(std::filesystem::path const& file, base::Random& random)
{
    Descriptor const in{::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)};
    if (in) {
        return Keys{read(file, in.get())};
    }
    if (errno != ENOENT) {
        fail(file, "cannot be read");
    }
    return Keys{make(file, random)};
}

base::Bytes32 Keys::derive(std::string_view name) const
{
    return base::hmac_sha256(secret_, base::as_bytes(name));
}

disclosure::SealMark HmacSeal::mac(std::span<std::uint8_t const> bytes) const
{
    return base::hmac_sha256(key_, bytes);
}

} // namespace heed::app
