#include "zip_directory.h"

enum { HEADER_SIZE = 46, SIGNATURE = 0x02014b50 };

static unsigned int number(const unsigned char *bytes, int size)
{
    unsigned int value = 0;
    for (int i = size - 1; i >= 0; i--) {
        value = value << 8 | bytes[i];
    }
    return value;
}

/// Makes zipimport's description of an entry: path, compression, sizes, offset, time, date and checksum.
static PyObject *describe(PyObject *archive, const unsigned char *header, PyObject *name)
{
    return Py_BuildValue("(NIIIIIII)", PyUnicode_FromFormat("%U/%U", archive, name), number(header + 10, 2),
                         number(header + 20, 4), number(header + 24, 4), number(header + 42, 4), number(header + 12, 2),
                         number(header + 14, 2), number(header + 16, 4));
}

static int add(PyObject *files, PyObject *archive, const unsigned char *header)
{
    PyObject *name = PyUnicode_DecodeUTF8((const char *)header + HEADER_SIZE, number(header + 28, 2), "strict");
    PyObject *entry = name ? describe(archive, header, name) : NULL;
    int status = entry ? PyDict_SetItem(files, name, entry) : -1;
    Py_XDECREF(entry);
    Py_XDECREF(name);
    return status;
}

/// Returns the size of the entry's header, or 0 where the data are no header.
static Py_ssize_t header_size(const unsigned char *data, Py_ssize_t left)
{
    if (left < HEADER_SIZE || number(data, 4) != SIGNATURE) {
        return 0;
    }
    Py_ssize_t size = HEADER_SIZE + number(data + 28, 2) + number(data + 30, 2) + number(data + 32, 2);
    return size <= left ? size : 0;
}

/// Returns 0, or -1 with a Python error set.
static int add_all(PyObject *files, PyObject *archive, const unsigned char *data, Py_ssize_t length)
{
    while (length > 0) {
        Py_ssize_t size = header_size(data, length);
        if (!size) {
            PyErr_Format(PyExc_ValueError, "%U is no zip: expected the header of an entry", archive);
            return -1;
        }
        if (add(files, archive, data) < 0) {
            return -1;
        }
        data += size;
        length -= size;
    }
    return 0;
}

static PyObject *parse(PyObject *Py_UNUSED(module), PyObject *args)
{
    PyObject *archive;
    const char *data;
    Py_ssize_t length;
    if (!PyArg_ParseTuple(args, "Uy#", &archive, &data, &length)) {
        return NULL;
    }
    PyObject *files = PyDict_New();
    if (files && add_all(files, archive, (const unsigned char *)data, length) < 0) {
        Py_CLEAR(files);
    }
    return files;
}

static PyMethodDef methods[] = {
    {"parse", parse, METH_VARARGS, "Returns zipimport's description of a zip's entries, given its path and directory."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "_zip_directory",
    .m_size = 0,
    .m_methods = methods,
};

PyMODINIT_FUNC PyInit__zip_directory(void)
{
    return PyModuleDef_Init(&definition);
}
