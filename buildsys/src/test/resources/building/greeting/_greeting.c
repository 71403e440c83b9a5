#include <Python.h>

static struct PyModuleDef greeting_module = {PyModuleDef_HEAD_INIT, "_greeting", NULL, -1, NULL};

PyMODINIT_FUNC PyInit__greeting(void)
{
    PyObject *module = PyModule_Create(&greeting_module);
    if (module != NULL && PyModule_AddIntConstant(module, "GREETING", GREETING) < 0)
        Py_CLEAR(module);
    return module;
}
