import { equal } from './support/expect.mjs';
import { lockFileURL } from './support/fixtures.mjs';

// The interpreter has other ways for a call that it makes often, and for each way that a call is written.
const METHODS = `
import functools, mismatched

ARGUMENTS = {"noargs": (), "o": (5,), "varargs": (1, 2), "keywords": (1,)}

def check(owner, prefix):
    for kind, arguments in ARGUMENTS.items():
        for count in range(3 if kind == "keywords" else 2):
            function = getattr(owner, f"{prefix}{kind}{count}")
            for turn in range(20):
                assert function(*arguments) == count, function
            for turn in range(20):
                assert {0: function, 1: lambda: function(1), 2: lambda: function(1, 2)}[len(arguments)]() == count, function
            assert functools.partial(function, *arguments)() == count, function
            if len(arguments) == 1:
                assert list(map(function, arguments)) == [count], function
            if kind == "keywords":
                assert function(1, word=2) == function(**{"word": 1}) == count, function

thing = mismatched.Thing()
check(mismatched, "")
check(thing, "")
for owner in thing, mismatched.Thing:
    check(owner, "class_")
    check(owner, "static_")
for turn in range(20):
    assert mismatched.Thing.noargs1(thing) == mismatched.Thing.o1(thing, 5) == 1
`;

const PROPERTIES = `
for turn in range(20):
    assert (thing.get0, thing.get1) == (0, 1)
    for count in range(3):
        setattr(thing, f"set{count}", turn)
        assert thing.set0 == count, count
del thing.set2
thing.set0
`;

/** C functions that were cast to types with more parameters than they have are called with those that they have. */
export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide({ lockFileURL, packages: ['mismatched'] });
  pyodide.runPython(METHODS);
  equal(pyodide.runPython(PROPERTIES), 1, 'a deletion has no value');
}
