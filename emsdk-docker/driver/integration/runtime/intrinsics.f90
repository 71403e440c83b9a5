! Arrays, text, types, time and random numbers: what the compiler leaves to the runtime.
module shapes
  implicit none
  type, abstract :: shape
    character(len=:), allocatable :: name
  contains
    procedure(area_of), deferred :: area
  end type shape
  type, extends(shape) :: square
    real :: side = 1
  contains
    procedure :: area => square_area
  end type square
  abstract interface
    real function area_of(this)
      import :: shape
      class(shape), intent(in) :: this
    end function area_of
  end interface
contains
  real function square_area(this)
    class(square), intent(in) :: this
    square_area = this%side ** 2
  end function square_area
end module shapes

program intrinsics
  use shapes
  implicit none
  call arrays
  call text
  call types
  call time
  call random
contains
  subroutine arrays
    integer, allocatable :: a(:), b(:, :), c(:)
    real(8) :: m(2, 3), v(3)
    complex :: z(2, 2)
    integer :: i, status
    allocate (a(0:4), source=[(i * i, i=0, 4)])
    print *, lbound(a), ubound(a), size(a), a
    a = pack(a, mod(a, 2) == 0)
    print *, a, allocated(a)
    call move_alloc(a, c)
    print *, allocated(a), c
    c = [c, 7, 8]
    print *, c, sum(c), product(c(2:)), maxval(c), minloc(c), findloc(c, 7)
    b = reshape([(i, i=1, 6)], [2, 3])
    print *, transpose(b), sum(b, dim=1), maxval(b, dim=2), b(2, ::2)
    print *, cshift(b, 1, dim=2), eoshift(c, -1), spread([1, 2], 1, 2)
    print *, any(b > 5), all(b > 0), count(b > 2), unpack([9, 8], [.true., .false., .true.], [1, 2, 3])
    m = reshape([1d0, 2d0, 3d0, 4d0, 5d0, 6d0], [2, 3])
    v = [1d0, 0.5d0, 0.25d0]
    print '(*(F8.3))', matmul(m, v), matmul(transpose(m), m), dot_product(v, v), norm2(v)
    z = reshape([(1, 1), (0, 2), (3, 0), (0, -1)], [2, 2])
    print '(*(F7.2))', matmul(z, z), dot_product(z(:, 1), z(:, 2)), z(1, 1) ** 3
    print *, 2 ** [1, 10], 2.0 ** (-2), exponent(8.0), fraction(6.0), nearest(1.0, 1.0) > 1.0, scale(1.5, 3)
    print *, modulo(-7, 3), mod(-7, 3), modulo(-7.5, 2.0), ishftc(1, -1), popcnt(255), leadz(1), ibits(52, 2, 3)
    allocate (c(2), stat=status)
    print *, status /= 0, reduce([1, 2, 3, 4], multiplied)
  end subroutine arrays

  pure integer function multiplied(x, y)
    integer, intent(in) :: x, y
    multiplied = x * y
  end function multiplied

  subroutine text
    character(len=:), allocatable :: s
    character(len=3) :: words(3) = ['one', 'two', 'six']
    s = '  some ' // repeat('ab', 2) // ' '
    print *, '[', s, ']', len(s), len_trim(s), '[', adjustl(s), ']', '[', adjustr(s), ']', '[', trim(s), ']'
    print *, index(s, 'ab'), index(s, 'ab', back=.true.), scan(s, 'xyzm'), verify('aab', 'a')
    print *, 'abc' < 'abd', 'a' == 'a  ', lge('b', 'a'), achar(65), iachar('z'), maxval(words), words(minloc(words))
    s = s(3:6)
    print *, s, len(s)
  end subroutine text

  subroutine types
    class(shape), allocatable :: one, other
    one = square(name='square', side=3)
    allocate (other, source=one)
    select type (other)
    type is (square)
      other%side = other%side + 1
    end select
    print *, one%name, one%area(), other%area(), same_type_as(one, other), storage_size(1d0)
  end subroutine types

  subroutine time
    character(len=10) :: date, clock
    integer :: values(8)
    integer(8) :: count, rate
    real(8) :: used
    call date_and_time(date, clock, values=values)
    read (date, '(I4)') values(8)
    call system_clock(count, rate)
    call cpu_time(used)
    print *, values(1) == values(8), values(2) >= 1, values(2) <= 12, rate > 0, count > 0, used >= 0, clock(7:7)
  end subroutine time

  subroutine random
    real(8) :: x(1000), again(1000)
    integer :: size
    integer, allocatable :: seed(:)
    call random_seed(size=size)
    allocate (seed(size), source=42)
    call random_seed(put=seed)
    call random_number(x)
    call random_seed(put=seed)
    call random_number(again)
    print *, all(x == again), all(x >= 0 .and. x < 1), abs(sum(x) / 1000 - 0.5d0) < 0.05d0, x(1) /= x(2)
  end subroutine random
end program intrinsics
