! Every kind of argument and result, defined in Fortran and called from C by calls.c.
integer(1) function twice1(x)
  integer(1) x
  twice1 = 2_1 * x
end
integer(2) function twice2(x)
  integer(2) x
  twice2 = 2_2 * x
end
integer function twice4(x)
  integer x
  twice4 = 2 * x
end
integer(8) function twice8(x)
  integer(8) x
  twice8 = 2_8 * x
end
logical function is_even(x)
  integer x
  is_even = mod(x, 2) == 0
end
real function half4(x)
  real x
  half4 = x / 2
end
double precision function half8(x)
  double precision x
  half8 = x / 2
end
complex function turned4(z)
  complex z
  turned4 = z * (0.0, 1.0)
end
complex(8) function turned8(z)
  complex(8) z
  turned8 = z * (0.0d0, 1.0d0)
end
complex function root4(z)
  complex z
  root4 = sqrt(z) / (1.0, 1.0)
end
complex(8) function root8(z)
  complex(8) z
  root8 = sqrt(z) / (1.0d0, 1.0d0)
end
! The length of UPLO is one: C calls without lengths.
integer function fixed(uplo, n)
  character uplo
  integer n
  fixed = merge(n, -n, uplo == 'U')
end
! Lengths matter: C passes them.
integer function assumed(text, n, other)
  character(*) text, other
  integer n
  assumed = 100 * len(text) + 10 * len(other) + n
end
character(4) function digits(n)
  integer n, i, rest
  rest = n
  do i = 4, 1, -1
    digits(i:i) = achar(iachar('0') + mod(rest, 10))
    rest = rest / 10
  end do
end
double precision function total(a, n, m)
  integer n, m
  double precision a(n, m)
  total = sum(a(1, :)) - sum(a(2, :))
end
subroutine common_set(i)
  common /shared/ k, x
  integer k, i
  double precision x
  k = i
  x = i / 2d0
end
double precision function common_get()
  common /shared/ k, x
  integer k
  double precision x
  common_get = k + x
end
integer function counted()
  integer, save :: count = 40
  count = count + 1
  counted = count
end
! Procedures as arguments: C's function, or Fortran's, called through its address.
double precision function apply8(f, x)
  double precision f, x
  external f
  apply8 = f(x)
end
complex function apply_complex(f, z)
  complex f, z
  external f
  apply_complex = f(z)
end
integer function apply_text(f, text)
  integer f
  external f
  character(*) text
  apply_text = f(text)
end
integer function length_of(text)
  character(*) text
  length_of = len(text)
end
integer function apply_own(text)
  character(*) text
  integer, external :: apply_text, length_of
  apply_own = apply_text(length_of, text)
end
! Memory of arrays whose size is known at run time only.
integer function allocated(n)
  integer n, i
  integer, allocatable :: a(:)
  allocate (a(n))
  a = [(i, i = 1, n)]
  allocated = sum(a)
end
complex(4) function by_value(z, i, k) bind(c)
  use iso_c_binding
  complex(c_float_complex), value :: z
  integer(c_int), value :: i
  integer(c_int64_t), value :: k
  by_value = z * i + k
end
