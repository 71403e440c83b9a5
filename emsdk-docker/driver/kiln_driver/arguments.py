"""Splits a command line into arguments: an option with its value, or an input."""

# Options whose value is the next word; compilers' own first, then those of Emscripten and of other systems' linkers.
VALUED = frozenset(
    "-o -x -I -L -l -D -U -u -T -e -z -A -include -imacros -idirafter -iprefix -isystem -iquote -isysroot"
    " -iwithprefix -iwithprefixbefore -include-pch -MT -MF -MQ -MJ -Xclang -Xpreprocessor -Xassembler -mllvm"
    " -target --target --param --sysroot -J -module-dir"
    " --pre-js --post-js --extern-pre-js --extern-post-js --js-library --embed-file --preload-file --exclude-file"
    " --shell-file --source-map-base"
    " -arch -framework -undefined -install_name -compatibility_version -current_version -bundle_loader".split()
)

LINKER_VALUED = frozenset(
    prefix + name
    for prefix in ("-", "--")
    for name in "rpath rpath-link soname version-script dynamic-list dynamic-linker sysroot retain-symbols-file"
    " exclude-libs Map export entry undefined".split()
) | frozenset(("-h", "-z", "-R", "-T", "-u", "-e", "-y", "-m", "-plugin"))

JOINED = ("-I", "-L", "-l", "-D", "-U")


def split(words, is_linker=False):
    """Return the arguments of a command line, each as a tuple of words in one form.

    `-I dir` becomes `-Idir`; `-s NAME=1` becomes `-sNAME=1`; what is meant for the linker (`-Xlinker a`, `-Wl,a,b`,
    `-z a`) becomes one `-Wl,…` for each of the linker's options, its value included.
    """
    arguments, for_linker, position = [], [], 0
    while position < len(words):
        word = words[position]
        following = words[position + 1] if position + 1 < len(words) else None
        passed_on = _for_linker(word, following, is_linker)
        if passed_on:
            for_linker += passed_on
            position += 2 if word in ("-Xlinker", "-z") or (is_linker and word in LINKER_VALUED) else 1
            continue
        arguments += _linker_options(for_linker)
        for_linker = []
        argument = _argument(word, following)
        arguments.append(argument)
        position += 2 if _takes_next(word, following) else 1
    return arguments + _linker_options(for_linker)


def is_input(argument):
    """Tell whether an argument is an input file; `-` is standard input."""
    return argument[0] == "-" or not argument[0].startswith("-")


def joined(arguments):
    """Return the words of a command line that has these arguments."""
    return [word for argument in arguments for word in argument]


def _takes_next(word, following):
    if following is None:
        return False
    return word in VALUED or (word == "-s" and _is_setting(following))


def _is_setting(word):
    name = word.split("=", 1)[0]
    return name.isidentifier() and name.isupper()


def _argument(word, following):
    if not _takes_next(word, following):
        return (word,)
    if word == "-s" or word in JOINED:
        return (word + following,)
    return (word, following)


def _for_linker(word, following, is_linker):
    if word.startswith("-Wl,"):
        return word[4:].split(",")
    if word == "-Xlinker" and following is not None:
        return [following]
    if word == "-z" and following is not None:
        return [word, following]
    if is_linker and word in LINKER_VALUED and following is not None:
        return [word, following]
    if is_linker and word.startswith("--"):
        return [word]
    return []


def _linker_options(words):
    options, position = [], 0
    while position < len(words):
        size = 2 if words[position] in LINKER_VALUED and position + 1 < len(words) else 1
        options.append(("-Wl," + ",".join(words[position : position + size]),))
        position += size
    return options
