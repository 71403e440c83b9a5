# Links what builds link, in the kinds that need other system libraries: the cache is frozen, so what is missing fails.
set -eu -o pipefail
cd "$(mktemp -d)"

cat >main.cc <<'C++'
#include <csetjmp>
#include <cstdio>
#include <stdexcept>
static std::jmp_buf place;
__attribute__((noinline)) static void jump() {
  if (!setjmp(place)) std::longjmp(place, 1);
  std::puts("jumped");
}
int main() {
  try {
    throw std::runtime_error("thrown");
  } catch (const std::exception& e) {
    std::puts(e.what());
  }
  jump();
}
C++
cat >side.cc <<'C++'
#include <vector>
extern "C" int answer(unsigned at) { return std::vector<int>{42}.at(at); }
C++

for level in -O0 "-O0 -g" -O2 -Oz; do
  em++ $level main.cc -o program.js
  [ "$(node program.js | xargs)" = "thrown jumped" ]
  em++ $level -c side.cc -o side.o
  for kind in 1 2; do
    em++ $level -sMAIN_MODULE=$kind -sALLOW_MEMORY_GROWTH main.cc -o main.js
    [ "$(node main.js | xargs)" = "thrown jumped" ]
    em++ $level -sSIDE_MODULE=$kind side.o -o side.so
  done
  em++ $level -shared side.cc -o library.so
  wasm-objdump -x -j Export library.so | grep -q '"answer"'
done
emcc -c side.cc -fno-exceptions
em++ main.cc -fno-exceptions -fopenmp && exit 1
echo linked
