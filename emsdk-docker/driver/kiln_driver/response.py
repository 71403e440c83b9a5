"""Response files: `@file` stands for the arguments that the file holds, in GNU's quoting."""

import os

# Linux takes 128 KiB for one argument and a quarter of the stack for all; far below that, a file is as quick.
LONGEST_LINE = 64 * 1024


def expand(words):
    """Replace each `@file` by the file's words, in files inside files too; one that does not exist is a plain word."""
    expanded = []
    for word in words:
        if word.startswith("@") and os.path.isfile(word[1:]):
            with open(word[1:], encoding="utf-8") as file:
                expanded += expand(tokens(file.read()))
        else:
            expanded.append(word)
    return expanded


def tokens(text):
    """Split a text at white space; quotes group, a backslash takes the next character as it is."""
    words, word, quote, position = [], None, "", 0
    while position < len(text):
        character = text[position]
        position += 1
        if character == "\\" and quote != "'" and position < len(text):
            word = (word or "") + text[position]
            position += 1
        elif quote:
            quote, word = ("", word) if character == quote else (quote, word + character)
        elif character in "'\"":
            quote, word = character, word or ""
        elif character.isspace():
            words, word = (words if word is None else [*words, word]), None
        else:
            word = (word or "") + character
    return words if word is None else [*words, word]


def quoted(word):
    """Return a word as a line of a response file that both Python's shlex and LLVM read back."""
    return '"' + word.replace("\\", "\\\\").replace('"', '\\"') + '"\n'


def shortened(command, path):
    """Return a command that fits on a line: itself, or its program with a response file written to `path`."""
    if sum(map(len, command)) + len(command) <= LONGEST_LINE:
        return command
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(map(quoted, command[1:]))
    return [command[0], "@" + path]
