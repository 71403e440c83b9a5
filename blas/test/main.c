/**
 * @file
 * Runs all tests; ends with the line "N passed, M failed" and the status 1 if one failed.
 */
#include "check.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

static int passed, failed, reported;
static unsigned long long state = 1;

bool expect(bool holds, const char *file, int line, const char *format, ...)
{
    ++*(holds ? &passed : &failed);
    if (holds || failed > 30)
        return holds;
    va_list arguments;
    va_start(arguments, format);
    printf("%s:%d: ", file, line);
    vprintf(format, arguments);
    puts("");
    va_end(arguments);
    return false;
}

void xerbla_$len(const char *name, const int *argument, int length)
{
    EXPECT(length == 6, "the name %.*s has %d characters, not 6", length, name, length);
    reported = *argument;
}

int reported_argument(void)
{
    int argument = reported;
    reported = 0;
    return argument;
}

/// D. Knuth's MMIX generator, of which the upper bits are random enough.
int random_below(int below)
{
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (int)((state >> 33) % (unsigned)below);
}

double random_real(void)
{
    return random_below(1 << 24) / (double)(1 << 23) - 1;
}

static void *taken[64];
static int taken_count;

void *take(int bytes)
{
    return taken[taken_count++] = malloc(bytes + 1);
}

void release_all(void)
{
    while (taken_count)
        free(taken[--taken_count]);
}

#define OF_EACH_TYPE(test) s##test(), d##test(), c##test(), z##test()
#define DECLARE(test) extern void s##test(void), d##test(void), c##test(void), z##test(void)

DECLARE(test_level1);
DECLARE(test_level2);
DECLARE(test_level3);

int main(void)
{
    OF_EACH_TYPE(test_level1);
    OF_EACH_TYPE(test_level2);
    OF_EACH_TYPE(test_level3);
    printf("%d passed, %d failed\n", passed, failed);
    return failed != 0;
}
