"""The documented table is the table."""

import os
import unittest

from kiln_driver import table, tools

README = os.path.join(os.path.dirname(__file__), "..", "README.md")


class Readme(unittest.TestCase):
    def setUp(self):
        with open(README, encoding="utf-8") as file:
            self.text = file.read()

    def test_readme_when_rules_change_has_the_table(self):
        self.assertIn(table.markdown(), self.text, "run: python3 -m kiln_driver.table, and paste its output")

    def test_readme_when_names_change_has_each(self):
        for name in (*tools.EMSCRIPTEN_NAMES, *tools.CROSS_NAMES):
            self.assertIn(f"`{name}`", self.text)

    def test_rules_when_read_name_each_option_once(self):
        patterns = [pattern for pattern, _, _ in table.RULES]
        self.assertEqual(len(patterns), len(set(patterns)))
