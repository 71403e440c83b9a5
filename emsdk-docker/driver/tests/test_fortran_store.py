"""What Fortran compiled to is kept whole, verified, and not for ever."""

import os
import tempfile
import unittest

from kiln_driver.fortran_store import Store

KEY = "0123"
CONTENTS = {"object": b"\0asm\n1", "m.mod": b"", "n.mod": b"module n\nend\n"}


class FortranStore(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = directory.name

    def test_read_when_written_returns_the_same(self):
        store = Store(self.directory)
        self.assertIsNone(store.read(KEY))
        store.write(KEY, CONTENTS)
        self.assertEqual(CONTENTS, store.read(KEY))

    def test_read_when_entry_is_damaged_returns_none(self):
        store = Store(self.directory)
        for damage in (
            lambda data: data[:-1],
            lambda data: data + b"\n",
            lambda data: b"",
            lambda data: b"0" + data[1:],
        ):
            store.write(KEY, CONTENTS)
            (path,) = self.entries()
            with open(path, "rb") as file:
                data = file.read()
            with open(path, "wb") as file:
                file.write(damage(data))
            self.assertIsNone(store.read(KEY))

    def test_write_when_store_cannot_be_written_to_does_nothing(self):
        file = os.path.join(self.directory, "file")
        open(file, "w", encoding="utf-8").close()
        Store(file).write(KEY, CONTENTS)
        self.assertIsNone(Store(file).read(KEY))

    def test_write_when_bucket_is_full_removes_what_was_used_longest_ago(self):
        store = Store(self.directory, 16 * 1200)
        for number, key in enumerate(("01", "02", "03")):
            store.write(key, {"object": b"x" * 300})
            os.utime(os.path.join(self.directory, "0", key), (number, number))
        store.read("01")
        store.write("04", {"object": b"x" * 300})
        self.assertEqual(["01", "03", "04"], sorted(map(os.path.basename, self.entries())))

    def entries(self):
        return [os.path.join(path, name) for path, _, names in os.walk(self.directory) for name in names]
