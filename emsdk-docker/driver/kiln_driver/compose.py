"""Composes Emscripten's arguments for each kind of call."""

from . import arguments as args
from . import call as calls
from . import fortran_options as fortran_flags
from . import settings as places
from . import symbols

ABI = (("-fPIC",), ("-fwasm-exceptions",), ("-sSUPPORT_LONGJMP=wasm",))
PATH_MAPS = (
    (f"-ffile-prefix-map={places.SOURCE_TREE}=.",),
    (f"-ffile-prefix-map={places.SYSROOT}=/sysroot",),
)
BIGINT = ("-sWASM_BIGINT",)
FORTRAN_RUNTIME = "FortranRuntime"
LINK_ONLY = ("-l", "-L", "-Wl,", "-r")
# It selects variants of the system libraries that are not in the cache.
NOT_IN_LINKS = ("-fno-exceptions",)
# The main module has the one interpreter; the way of linking is set anew.
NOT_IN_SIDE_MODULES = ("-sSIDE_MODULE", "-lpython3")


def compiling(call, settings, has_cxx_name):
    """Return the arguments of a call that compiles."""
    return [*ABI, *PATH_MAPS, *call.arguments, *_for_sources(call, settings, has_cxx_name)]


def linking(call, settings, has_cxx_name):
    """Return the arguments of a call that links a program, sources on its line included."""
    extra = [*PATH_MAPS, *_for_sources(call, settings, has_cxx_name)] if call.sources() else []
    if needs_dynamic_linking(call, settings):
        extra.append(("-sMAIN_MODULE=2",))
    return [*ABI, BIGINT, *_without(NOT_IN_LINKS, call), *extra, *_prefix_libraries(settings)]


def compiling_one(call, source, target, settings, has_cxx_name):
    """Return the arguments that compile one source of a call that links."""
    kept = [a for a in call.arguments if not (args.is_input(a) or a[0] == "-o" or _is_for_link(a[0]))]
    flags = _for_sources(call, settings, has_cxx_name)
    return [*ABI, *PATH_MAPS, *kept, *flags, ("-c",), (source,), ("-o", target)]


def fortran_options(call, settings):
    """Return what flang is told, and where host dependencies have their included files and modules."""
    headers = settings.prefix + "/include"
    found = [("-I" + headers,)] if settings.has_directory(headers) else []
    return fortran_flags.translated(call.arguments) + found


def fortran_object(call, intermediate, target):
    """Return the arguments that compile the LLVM IR of a Fortran source to what the call asks for."""
    kept = [a for a in call.arguments if a[0].startswith(("-O", "-m", "-g")) and not a[0].startswith("-module")]
    how = [("-S",)] if ("-S",) in call.arguments else [("-c",)]
    return [*ABI, *kept, *how, (intermediate,), ("-o", target)]


def with_fortran_runtime(call, settings):
    """Return a call that links Fortran's runtime after all else, where the target has it."""
    directories = [*call.library_directories(), settings.prefix + "/lib"]
    if not symbols.find_library(FORTRAN_RUNTIME, directories):
        return call
    return calls.Call([*call.arguments, ("-l" + FORTRAN_RUNTIME,)])


def side_module(call, exports, settings):
    """Return the arguments that link a side module from objects; `exports` are the settings that name its exports."""
    kept = [a for a in _without(NOT_IN_LINKS + NOT_IN_SIDE_MODULES, call) if a[0] not in calls.SHARED]
    optimised = [] if any(option.startswith("-O") for option in call.options) else [("-O2",)]
    flags = [(flag,) for flag in settings.ldflags]
    return [*ABI, BIGINT, *optimised, *kept, *flags, *_prefix_libraries(settings), *exports]


def needs_dynamic_linking(call, settings):
    """Tell whether a program links with shared libraries, and is not itself a main module."""
    if call.setting("MAIN_MODULE") not in ("", "0"):
        return False
    directories = [*call.library_directories(), settings.prefix + "/lib"]
    named = [option[2:] for option in call.options if option.startswith("-l")]
    paths = [path for path in call.inputs if calls.is_shared_name(path)]
    found = [symbols.find_library(name, directories) for name in named]
    return any(symbols.is_side_module(path) for path in [*paths, *filter(None, found)])


def _without(beginnings, call):
    return [argument for argument in call.arguments if not argument[0].startswith(beginnings)]


def _for_sources(call, settings, has_cxx_name):
    """Return the recipe's flags, and the headers of host dependencies where the system's own would be looked up."""
    flags = settings.cflags + settings.cxxflags if call.is_cxx(has_cxx_name) else settings.cflags
    headers = settings.prefix + "/include"
    found = [("-idirafter", headers)] if settings.has_directory(headers) else []
    return [(flag,) for flag in flags] + found


def _prefix_libraries(settings):
    libraries = settings.prefix + "/lib"
    return [("-L" + libraries,)] if settings.has_directory(libraries) else []


def _is_for_link(option):
    return option.startswith(LINK_ONLY) or option in calls.SHARED or _is_link_setting(option)


def _is_link_setting(option):
    return option.startswith("-s") and option[2:3].isupper() and not option.startswith("-sSUPPORT_LONGJMP")
