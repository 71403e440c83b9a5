/* Calls defined.f90, and defines what callers.f90 calls. C has no hidden lengths where Fortran's are fixed. */
#include <complex.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

int8_t twice1_(int8_t *);
int16_t twice2_(int16_t *);
int32_t twice4_(int32_t *);
int64_t twice8_(int64_t *);
int32_t is_even_(int32_t *);
float half4_(float *);
double half8_(double *);
float complex turned4_(float complex *);
double complex turned8_(double complex *);
float complex root4_(float complex *);
double complex root8_(double complex *);
int32_t fixed_(const char *, int32_t *);
int32_t assumed_(const char *, int32_t *, const char *, int32_t, int32_t);
void digits_(char *, int32_t, int32_t *);
double total_(double *, int32_t *, int32_t *);
void common_set_(int32_t *);
double common_get_(void);
int32_t counted_(void);
double apply8_(double (*)(double *), double *);
float complex apply_complex_(float complex (*)(float complex *), float complex *);
int32_t apply_text_(int32_t (*)(const char *, int32_t), const char *, int32_t);
int32_t apply_own_(const char *, int32_t);
int32_t allocated_(int32_t *);
float complex by_value(float complex, int32_t, int64_t);
int32_t call_c_(void);

int8_t c_twice1_(int8_t *x) { return 2 * *x; }
int16_t c_twice2_(int16_t *x) { return 2 * *x; }
int32_t c_twice4_(int32_t *x) { return 2 * *x; }
int64_t c_twice8_(int64_t *x) { return 2 * *x; }
int32_t c_is_even_(int32_t *x) { return *x % 2 == 0; }
float c_half4_(float *x) { return *x / 2; }
double c_half8_(double *x) { return *x / 2; }
float complex c_turned4_(float complex *z) { return *z * I; }
double complex c_turned8_(double complex *z) { return *z * I; }
int32_t c_fixed_(const char *uplo, int32_t *n) { return *uplo == 'U' ? *n : -*n; }
int32_t c_assumed_(const char *text, int32_t *n, const char *other, int32_t length, int32_t other_length) {
  return text[0] == 'a' && other[0] == 'd' ? 100 * length + 10 * other_length + *n : 0;
}
float complex c_value(float complex z, int8_t k) { return z * k; }

static int failures;

static void check(int is_right, const char *what) {
  if (!is_right) {
    printf("wrong: %s\n", what);
    failures++;
  }
}

#define CHECK(condition) check(condition, #condition)

void c_pair(double complex z) { CHECK(z == 1 + 2 * I); }

static double c_third(double *x) { return *x / 3; }
static float complex c_conjugate(float complex *z) { return conjf(*z); }
static int32_t c_length(const char *text, int32_t length) { return text[0] == 'x' ? length : -1; }

static void call_numbers(void) {
  CHECK(twice1_(&(int8_t){-3}) == -6);
  CHECK(twice2_(&(int16_t){-300}) == -600);
  CHECK(twice4_(&(int32_t){-70000}) == -140000);
  CHECK(twice8_(&(int64_t){-5000000000}) == -10000000000);
  CHECK(is_even_(&(int32_t){4}) && !is_even_(&(int32_t){5}));
  CHECK(half4_(&(float){3}) == 1.5f);
  CHECK(half8_(&(double){3}) == 1.5);
  CHECK(turned4_(&(float complex){1 + 2 * I}) == -2 + I);
  CHECK(turned8_(&(double complex){1 + 2 * I}) == -2 + I);
  CHECK(cabsf(root4_(&(float complex){2 * I}) - 1) < 1e-6f);
  CHECK(cabs(root8_(&(double complex){2 * I}) - 1) < 1e-15);
  CHECK(by_value(1 + 2 * I, 3, 4) == 7 + 6 * I);
}

static void call_others(void) {
  char text[] = "....!";
  CHECK(fixed_("U", &(int32_t){5}) == 5 && fixed_("L", &(int32_t){5}) == -5);
  CHECK(assumed_("abc", &(int32_t){7}, "de", 3, 2) == 327);
  digits_(text, 4, &(int32_t){1234});
  CHECK(strcmp(text, "1234!") == 0);
  CHECK(total_((double[]){1, 10, 2, 20, 3, 30}, &(int32_t){2}, &(int32_t){3}) == -54);
  common_set_(&(int32_t){5});
  CHECK(common_get_() == 7.5);
  CHECK(counted_() == 41 && counted_() == 42);
  CHECK(allocated_(&(int32_t){100}) == 5050);
}

static void call_through_pointers(void) {
  CHECK(apply8_(c_third, &(double){3}) == 1);
  CHECK(apply8_(half8_, &(double){3}) == 1.5);
  CHECK(apply_complex_(c_conjugate, &(float complex){1 + 2 * I}) == 1 - 2 * I);
  CHECK(apply_complex_(turned4_, &(float complex){1 + 2 * I}) == -2 + I);
  CHECK(apply_text_(c_length, "xyz", 3) == 3);
  CHECK(apply_own_("wxyz", 4) == 4);
}

int main(void) {
  call_numbers();
  call_others();
  call_through_pointers();
  int32_t failed = call_c_();
  if (failed) {
    printf("wrong: number %d of callers.f90\n", failed);
    failures++;
  }
  puts(failures ? "failed" : "all right");
  return failures != 0;
}
