/**
 * @file
 * Prints the rate of each routine. Times are the process's own, so that other work on the machine counts little; the shortest
 * of some runs counts.
 */
#include "measure.h"
#include <emscripten.h>
#include <stdio.h>
#include <string.h>

EM_JS(double, seconds, (void), { return process.cpuUsage().user / 1e6; });

static const char *wanted;

static double duration(routine *run, int n, int times)
{
    double start = seconds();
    for (int i = 0; i < times; i++)
        run(n);
    return seconds() - start;
}

void measure(const char *type, const char *name, routine *run, int n, double operations)
{
    if (wanted && !strstr(wanted, name))
        return;
    int times = 1;
    double best = 0;
    // Long enough for the clock, and for the engine to have optimized what runs.
    while ((best = duration(run, n, times)) < 0.02)
        times *= 2;
    for (int i = 0; i < 3; i++) {
        double again = duration(run, n, times);
        best = again < best ? again : best;
    }
    printf("%s%s %d %.3f\n", type, name, n, operations * times / best / 1e9);
}

extern void smeasure_all(void), dmeasure_all(void), cmeasure_all(void), zmeasure_all(void);

/// Arguments: the names of routines that are measured, all of them without; separated by commas.
int main(int count, char **arguments)
{
    wanted = count > 1 ? arguments[1] : NULL;
    smeasure_all();
    dmeasure_all();
    cmeasure_all();
    zmeasure_all();
}
