// Starts CPython for a runtime that has no installation, no user and no command line.

#include "frozen.h"
#include "js.h"
#include "zip_directory.h"

// clang-format off
EM_JS(JsVal, js_text, (const char *text), { return text ? UTF8ToString(text) : undefined; })
// clang-format on

#define SERIES Py_STRINGIFY(PY_MAJOR_VERSION) "." Py_STRINGIFY(PY_MINOR_VERSION)
#define ZIP "/lib/python" Py_STRINGIFY(PY_MAJOR_VERSION) Py_STRINGIFY(PY_MINOR_VERSION) ".zip"

static const char *const SEARCH_PATH[] = {
    ZIP,
    "/lib/python" SERIES,
    "/lib/python" SERIES "/lib-dynload",
    "/lib/python" SERIES "/site-packages",
};

static PyStatus add_search_path(PyConfig *config, const char *path)
{
    wchar_t *wide = Py_DecodeLocale(path, NULL);
    if (!wide) {
        return PyStatus_NoMemory();
    }
    PyStatus status = PyWideStringList_Append(&config->module_search_paths, wide);
    PyMem_RawFree(wide);
    return status;
}

/// How deep C functions may call each other through Python. Engines give a program about 1 MB of stack. Twice as deep
/// overflows it in V8 while functions are not optimised yet, and that is fatal.
static const int C_RECURSION_LIMIT = 500;

/// The environment counts, for loadPyodide's caller sets it; nothing else of a machine does.
static void choose(PyConfig *config)
{
    PyConfig_InitPythonConfig(config);
    config->parse_argv = 0;
    config->user_site_directory = 0;
    config->write_bytecode = 0;
    config->pathconfig_warnings = 0;
    // The Python side does what is needed of it: the rest looks for files that can't be there yet.
    config->site_import = 0;
    config->module_search_paths_set = 1;
}

static PyStatus preinitialize(void)
{
    PyPreConfig config;
    PyPreConfig_InitPythonConfig(&config);
    config.parse_argv = 0;
    config.utf8_mode = 1;
    return Py_PreInitialize(&config);
}

static PyStatus locate(PyConfig *config)
{
    PyStatus status = PyConfig_SetBytesString(config, &config->home, "/");
    if (!PyStatus_Exception(status)) {
        status = kiln_choose_stdlib(config, ZIP);
    }
    const char *directory = getenv("HOME");
    if (directory && !PyStatus_Exception(status)) {
        status = add_search_path(config, directory);
    }
    for (size_t i = 0; i < Py_ARRAY_LENGTH(SEARCH_PATH) && !PyStatus_Exception(status); i++) {
        status = add_search_path(config, SEARCH_PATH[i]);
    }
    return status;
}

static PyStatus initialize(void)
{
    PyStatus status = preinitialize();
    if (PyStatus_Exception(status)) {
        return status;
    }
    kiln_use_frozen_modules();
    if (PyImport_AppendInittab("_zip_directory", PyInit__zip_directory) < 0) {
        return PyStatus_NoMemory();
    }
    PyConfig config;
    choose(&config);
    status = locate(&config);
    if (!PyStatus_Exception(status)) {
        status = Py_InitializeFromConfig(&config);
    }
    PyConfig_Clear(&config);
    if (!PyStatus_Exception(status)) {
        kiln_limit_recursion(C_RECURSION_LIMIT);
    }
    return status;
}

/// Returns undefined, or why the interpreter could not start.
EMSCRIPTEN_KEEPALIVE JsVal kiln_start(void)
{
    PyStatus status = initialize();
    const char *reason = status.err_msg ? status.err_msg : "the interpreter asked to exit";
    return js_text(PyStatus_Exception(status) ? reason : NULL);
}
