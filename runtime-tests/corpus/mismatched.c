// Functions that were cast to types with more parameters than they have, as many extension modules have them. Each returns
// how many it has.
#define PY_SSIZE_T_CLEAN
#include <Python.h>

static PyObject *count0(void)
{
    return PyLong_FromLong(0);
}

static PyObject *count1(PyObject *self)
{
    return PyLong_FromLong(1);
}

static PyObject *count2(PyObject *self, PyObject *arguments)
{
    return PyLong_FromLong(2);
}

#define CAST(function) ((PyCFunction)(void (*)(void))(function))
#define METHODS(prefix, flags)                                                                                         \
    {prefix "noargs0", CAST(count0), METH_NOARGS | (flags), NULL},                                                     \
        {prefix "noargs1", CAST(count1), METH_NOARGS | (flags), NULL},                                                 \
        {prefix "o0", CAST(count0), METH_O | (flags), NULL}, {prefix "o1", CAST(count1), METH_O | (flags), NULL},      \
        {prefix "varargs0", CAST(count0), METH_VARARGS | (flags), NULL},                                               \
        {prefix "varargs1", CAST(count1), METH_VARARGS | (flags), NULL},                                               \
        {prefix "keywords0", CAST(count0), METH_VARARGS | METH_KEYWORDS | (flags), NULL},                              \
        {prefix "keywords1", CAST(count1), METH_VARARGS | METH_KEYWORDS | (flags), NULL},                              \
        {prefix "keywords2", CAST(count2), METH_VARARGS | METH_KEYWORDS | (flags), NULL}

static PyMethodDef functions[] = {METHODS("", 0), {NULL, NULL, 0, NULL}};
static PyMethodDef methods[] = {
    METHODS("", 0), METHODS("class_", METH_CLASS), METHODS("static_", METH_STATIC), {NULL, NULL, 0, NULL}};

static int last = -1;

static int set0(void)
{
    last = 0;
    return 0;
}

static int set1(PyObject *self)
{
    last = self != NULL;
    return 0;
}

static int set2(PyObject *self, PyObject *value)
{
    last = (self != NULL) + (value != NULL);
    return 0;
}

static PyObject *get_last(void)
{
    return PyLong_FromLong(last);
}

#define SETTER(function) ((setter)(void (*)(void))(function))
static PyGetSetDef properties[] = {
    {"get0", (getter)(void (*)(void))count0, NULL, NULL, NULL},
    {"get1", (getter)(void (*)(void))count1, NULL, NULL, NULL},
    {"set0", (getter)(void (*)(void))get_last, SETTER(set0), NULL, NULL},
    {"set1", (getter)(void (*)(void))get_last, SETTER(set1), NULL, NULL},
    {"set2", (getter)(void (*)(void))get_last, SETTER(set2), NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL},
};

static PyType_Slot slots[] = {{Py_tp_methods, methods}, {Py_tp_getset, properties}, {0, NULL}};
static PyType_Spec spec = {
    .name = "mismatched.Thing", .basicsize = sizeof(PyObject), .flags = Py_TPFLAGS_DEFAULT, .slots = slots};

static int add_type(PyObject *module)
{
    PyObject *type = PyType_FromSpec(&spec);
    return type == NULL ? -1 : PyModule_AddObject(module, "Thing", type);
}

static PyModuleDef_Slot steps[] = {{Py_mod_exec, add_type}, {0, NULL}};
static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, .m_name = "mismatched", .m_methods = functions, .m_slots = steps};

PyMODINIT_FUNC PyInit_mismatched(void)
{
    return PyModuleDef_Init(&definition);
}
