#include "frozen.h"

#if PY_VERSION_HEX < 0x030B0000

enum { MOST = 64 };

/// Older versions have their own modules in the same table, without which they don't start.
void kiln_use_frozen_modules(void)
{
    static struct _frozen all[MOST];
    const struct _frozen *const tables[] = {PyImport_FrozenModules, FROZEN_MODULES};
    size_t count = 0;
    for (size_t table = 0; table < Py_ARRAY_LENGTH(tables); table++) {
        for (const struct _frozen *module = tables[table]; module->name && count < MOST - 1; module++) {
            all[count++] = *module;
        }
    }
    PyImport_FrozenModules = all;
}

#else

void kiln_use_frozen_modules(void)
{
    PyImport_FrozenModules = FROZEN_MODULES;
}

#endif
