"""Lays the driver's names out: `python3 -m kiln_driver.install /opt/kiln`."""

import os
import sys

from . import tools


def install(root, driver):
    """Make `bin` and `cross-bin` below `root`, each name a relative link to the program `driver`."""
    for directory, names in (("bin", tools.EMSCRIPTEN_NAMES), ("cross-bin", tools.CROSS_NAMES)):
        place = os.path.join(root, directory)
        os.makedirs(place, exist_ok=True)
        for name in names:
            link = os.path.join(place, name)
            if os.path.lexists(link):
                os.remove(link)
            os.symlink(os.path.relpath(driver, place), link)


if __name__ == "__main__":
    install(sys.argv[1], os.path.join(sys.argv[1], "driver", "kiln-driver"))
