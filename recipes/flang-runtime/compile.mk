# Compiles LLVM's Fortran runtime. LLVM's own CMake files want all of LLVM.
sources := $(wildcard runtime/*.cpp runtime/*.c runtime/Float128Math/*.cpp lib/Decimal/*.cpp)
# The C library has no Bessel functions of long double.
sources := $(filter-out $(foreach name,j0 j1 jn y0 y1 yn,runtime/Float128Math/$(name).cpp),$(sources))
objects := $(addsuffix .o,$(subst /,-,$(sources)))

# Traps of floating point do not exist in WebAssembly, nor have C's headers their names. REAL(16) is C's long double.
CPPFLAGS := -include stdint.h -DFLANG_LITTLE_ENDIAN=1 -DHAS_LIBM=1 -DHAVE_LDBL_MANT_DIG_113=1 \
  $(foreach name,INVALID DIVBYZERO OVERFLOW UNDERFLOW INEXACT,-DFE_$(name)=0) -Iinclude -Iruntime
# A library that links the runtime keeps it to itself.
CFLAGS := -O2 -w -fvisibility=hidden
CXXFLAGS := $(CFLAGS) -Wno-c++11-narrowing -std=c++17 -fno-exceptions -fno-rtti

libFortranRuntime.a: $(objects)
	emar rc $@ $^
	emranlib $@

define compile
$(addsuffix .o,$(subst /,-,$(1))): $(1)
	$(if $(filter %.c,$(1)),emcc $$(CFLAGS),em++ $$(CXXFLAGS)) $$(CPPFLAGS) -c $$< -o $$@
endef
$(foreach source,$(sources),$(eval $(call compile,$(source))))
