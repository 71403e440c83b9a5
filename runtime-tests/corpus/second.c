#include "extension.h"

static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, .m_name = "second", .m_size = 0, .m_methods = methods};

PyMODINIT_FUNC PyInit_second(void)
{
    return PyModuleDef_Init(&definition);
}
