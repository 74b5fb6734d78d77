#include "tests/bench/load_generator.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <ctime>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdexcept>
#include <string_view>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace heed::bench {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t events_at_once = 256;
constexpr std::size_t answer_bytes_max = 8192;
constexpr std::string_view end_of_head = "\r\n\r\n";
constexpr std::string_view good_start = "HTTP/1.1 200";
constexpr std::string_view length_field = "Content-Length: ";
constexpr std::string_view close_field = "Connection: close";

void must(bool holds, char const* what)
{
    if (!holds) {
        throw std::runtime_error{what};
    }
}

double since(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double processor_now()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_{number} { must(number >= 0, "no descriptor"); }
    Descriptor(Descriptor&& other) noexcept : number_{std::exchange(other.number_, -1)} {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor()
    {
        if (is_open()) {
            ::close(number_);
        }
    }

    int number() const noexcept { return number_; }
    bool is_open() const noexcept { return number_ >= 0; }

private:
    int number_ = -1;
};

Descriptor connect_to(std::uint16_t port)
{
    Descriptor connection{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    int const no_delay = 1;
    ::setsockopt(connection.number(), IPPROTO_TCP, TCP_NODELAY, &no_delay, sizeof no_delay);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto const* const general = reinterpret_cast<sockaddr const*>(&address);
    must(::connect(connection.number(), general, sizeof address) == 0, "cannot connect");
    return connection;
}

struct Client {
    Descriptor connection;
    Clock::time_point due;
    std::string received = {};
};

std::size_t content_length(std::string_view head)
{
    auto const found = head.find(length_field);
    must(found != std::string_view::npos, "an answer without its length");
    std::size_t length = 0;
    auto const* const start = head.data() + found + length_field.size();
    std::from_chars(start, head.data() + head.size(), length);
    return length;
}

bool is_whole(std::string_view received)
{
    auto const head = received.find(end_of_head);
    return head != std::string_view::npos &&
           received.size() == head + end_of_head.size() + content_length(received.substr(0, head));
}

class Generator {
public:
    explicit Generator(Load const& load);

    LoadFigures run();

private:
    void connect(Client& client);
    // How many requests should have been sent by now.
    std::size_t due() const;
    Clock::time_point due_time(std::size_t request) const;
    void send_what_is_due();
    void send(Client& client);
    void wait();
    void receive(Client& client);
    void take_answer(Client& client);
    bool is_done() const;

    Load const& load_;
    Descriptor poll_{::epoll_create1(EPOLL_CLOEXEC)};
    std::vector<Client> clients_;
    std::vector<Client*> idle_;
    std::size_t sent_ = 0;
    Clock::time_point start_ = Clock::now();
    LoadFigures figures_;
};

Generator::Generator(Load const& load) : load_{load}, clients_(load.clients)
{
    for (auto& client : clients_) {
        connect(client);
        idle_.push_back(&client);
    }
}

void Generator::connect(Client& client)
{
    client.connection = connect_to(load_.port);
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.ptr = &client;
    auto const added =
        ::epoll_ctl(poll_.number(), EPOLL_CTL_ADD, client.connection.number(), &event);
    must(added == 0, "epoll refuses a connection");
}

LoadFigures Generator::run()
{
    double const processor_before = processor_now();
    start_ = Clock::now();
    while (!is_done()) {
        send_what_is_due();
        wait();
    }
    figures_.seconds = since(start_);
    figures_.processor_seconds = processor_now() - processor_before;
    figures_.answers = figures_.waits.size();
    std::ranges::sort(figures_.waits);
    return std::move(figures_);
}

bool Generator::is_done() const
{
    bool const may_send = sent_ < load_.requests.size() && since(start_) < load_.seconds_max;
    return !may_send && idle_.size() == clients_.size();
}

std::size_t Generator::due() const
{
    double const elapsed = since(start_);
    if (elapsed >= load_.seconds_max) {
        return sent_;
    }
    if (!load_.per_second) {
        return load_.requests.size();
    }
    auto const by_now = static_cast<std::size_t>(elapsed * *load_.per_second) + 1;
    return std::min(by_now, load_.requests.size());
}

Clock::time_point Generator::due_time(std::size_t request) const
{
    if (!load_.per_second) {
        return Clock::now();
    }
    std::chrono::duration<double> const after{static_cast<double>(request) / *load_.per_second};
    return start_ + std::chrono::duration_cast<Clock::duration>(after);
}

void Generator::send_what_is_due()
{
    auto const until = due();
    while (sent_ < until && !idle_.empty()) {
        auto& client = *idle_.back();
        idle_.pop_back();
        send(client);
    }
}

void Generator::send(Client& client)
{
    client.due = due_time(sent_);
    auto const& request = load_.requests[sent_++];
    if (!client.connection.is_open()) {
        connect(client);
    }
    auto const sent =
        ::send(client.connection.number(), request.data(), request.size(), MSG_NOSIGNAL);
    must(sent == static_cast<ssize_t>(request.size()), "a request was not taken whole");
}

void Generator::wait()
{
    std::array<epoll_event, events_at_once> events;
    std::chrono::nanoseconds pause = std::chrono::seconds{1};
    if (load_.per_second && sent_ < load_.requests.size()) {
        auto const left = std::chrono::nanoseconds{due_time(sent_) - Clock::now()};
        pause = std::clamp<std::chrono::nanoseconds>(left, std::chrono::microseconds{20}, pause);
    }
    timespec const timeout{
        .tv_sec = pause.count() / std::nano::den,
        .tv_nsec = pause.count() % std::nano::den};
    int const count = ::epoll_pwait2(
        poll_.number(),
        events.data(),
        static_cast<int>(events.size()),
        &timeout,
        nullptr
    );
    must(count > 0 || load_.per_second || idle_.size() == clients_.size(), "no answer comes");
    for (int each = 0; each < count; ++each) {
        receive(*static_cast<Client*>(events[static_cast<std::size_t>(each)].data.ptr));
    }
}

void Generator::receive(Client& client)
{
    std::array<char, answer_bytes_max> bytes;
    auto const count = ::recv(client.connection.number(), bytes.data(), bytes.size(), 0);
    must(count > 0, "a connection was closed without an answer");
    client.received.append(bytes.data(), static_cast<std::size_t>(count));
    if (is_whole(client.received)) {
        take_answer(client);
    }
}

void Generator::take_answer(Client& client)
{
    figures_.waits.push_back(since(client.due));
    if (!client.received.starts_with(good_start)) {
        throw std::runtime_error{"refused: " + client.received};
    }
    if (client.received.find(close_field) != std::string::npos) {
        client.connection = {};
    }
    client.received.clear();
    idle_.push_back(&client);
}

} // namespace

double LoadFigures::wait_at(double share) const
{
    auto const place = static_cast<std::size_t>(std::floor(share * static_cast<double>(answers)));
    return waits.at(std::min(place, waits.size() - 1));
}

LoadFigures put_under_load(Load const& load)
{
    return Generator{load}.run();
}

} // namespace heed::bench
