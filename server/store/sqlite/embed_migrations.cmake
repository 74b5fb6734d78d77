# cmake -DFILE=<name> -DINPUTS=<sql…> -DOUTPUT=<cpp> -P embed_migrations.cmake
#
# Writes the migrations of one file, in the order given, into a source file that defines
# sqlite::<name>_migrations().
set(literals "")
foreach(input IN LISTS INPUTS)
    file(READ "${input}" sql)
    string(APPEND literals "    R\"sql(${sql})sql\",\n")
endforeach()
file(WRITE "${OUTPUT}" "// Made from migrations/${FILE}/*.sql by embed_migrations.cmake.
#include \"server/store/sqlite/schema.hpp\"

#include <array>

namespace heed::store::sqlite {

namespace {

constexpr auto embedded = std::to_array<std::string_view>({
${literals}});

} // namespace

std::span<std::string_view const> ${FILE}_migrations() noexcept
{
    return embedded;
}

} // namespace heed::store::sqlite
")
