/* Calls Fortran as C code in the wild does: with lengths too many, and results of its own. */
extern void fixed_(const char *, int *, int);
extern int common_set_(int *);
extern double half4_(float *);

int calls(int *n, float *x) {
  fixed_("U", n, 1);
  return common_set_(n) + (int)half4_(x);
}

#ifdef UNSAFE
extern double half8_(double);
double unsafe(double x) { return half8_(x); }
#endif
