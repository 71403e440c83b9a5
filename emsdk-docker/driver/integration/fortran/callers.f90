! Every kind of argument and result, defined in C by calls.c and called from Fortran: returns the number of what failed.
integer function call_c()
  use iso_c_binding
  implicit none
  interface
    complex(c_float_complex) function c_value(z, k) bind(c)
      import
      complex(c_float_complex), value :: z
      integer(c_int8_t), value :: k
    end function
    subroutine c_pair(z) bind(c)
      import
      complex(c_double_complex), value :: z
    end subroutine
  end interface
  integer(1), external :: c_twice1
  integer(2), external :: c_twice2
  integer, external :: c_twice4, c_fixed, c_assumed
  integer(8), external :: c_twice8
  logical, external :: c_is_even
  real, external :: c_half4
  double precision, external :: c_half8
  complex, external :: c_turned4
  complex(8), external :: c_turned8
  integer :: failed

  failed = 0
  call check(c_twice1(-3_1) == -6_1, 1)
  call check(c_twice2(-300_2) == -600_2, 2)
  call check(c_twice4(-70000) == -140000, 3)
  call check(c_twice8(-5000000000_8) == -10000000000_8, 4)
  call check(c_is_even(4) .and. .not. c_is_even(5), 5)
  call check(c_half4(3.0) == 1.5, 6)
  call check(c_half8(3.0d0) == 1.5d0, 7)
  call check(c_turned4((1.0, 2.0)) == (-2.0, 1.0), 8)
  call check(c_turned8((1.0d0, 2.0d0)) == (-2.0d0, 1.0d0), 9)
  call check(c_fixed('U', 5) == 5 .and. c_fixed('L', 5) == -5, 10)
  call check(c_assumed('abc', 7, 'de') == 327, 11)
  call check(c_value((1.0, 2.0), -2_1) == (-2.0, -4.0), 12)
  call c_pair((1.0d0, 2.0d0))
  call_c = failed
contains
  subroutine check(is_right, number)
    logical, intent(in) :: is_right
    integer, intent(in) :: number
    if (.not. is_right .and. failed == 0) failed = number
  end subroutine
end
