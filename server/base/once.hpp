#pragma once
// A function that is called once at most. Unlike one in std::function it may hold what cannot be
// copied, such as an answer that is still due, and it lets go of that as soon as it has been
// called. It may be called from another thread than the one that made it, but only from one.

#include <concepts>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace heed::base {

template <typename... Arguments>
class Once {
public:
    template <typename Function>
    requires(!std::same_as<std::remove_cvref_t<Function>, Once>) &&
        std::invocable<std::remove_cvref_t<Function>&, Arguments...> Once(Function&& function)
        : held_{
              std::make_unique<Held<std::remove_cvref_t<Function>>>(std::forward<Function>(function)
              )}
    {
    }

    // Throws std::bad_function_call a second time, and what the function throws.
    void operator()(Arguments... arguments)
    {
        auto const called = std::exchange(held_, nullptr);
        if (!called) {
            throw std::bad_function_call{};
        }
        called->call(std::forward<Arguments>(arguments)...);
    }

    // Whether it is still to be called.
    explicit operator bool() const noexcept { return held_ != nullptr; }

private:
    struct Callable {
        Callable() = default;
        Callable(Callable const&) = delete;
        Callable& operator=(Callable const&) = delete;
        virtual ~Callable() = default;
        virtual void call(Arguments... arguments) = 0;
    };

    template <typename Function>
    struct Held final : Callable {
        explicit Held(Function given) : function{std::move(given)} {}
        void call(Arguments... arguments) override
        {
            function(std::forward<Arguments>(arguments)...);
        }

        Function function;
    };

    std::unique_ptr<Callable> held_;
};

} // namespace heed::base
