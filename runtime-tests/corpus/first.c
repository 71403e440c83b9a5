#include "extension.h"

static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, .m_name = "first", .m_size = 0, .m_methods = methods};

PyMODINIT_FUNC PyInit_first(void)
{
    return PyModuleDef_Init(&definition);
}
