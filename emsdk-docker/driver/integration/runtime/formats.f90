! Formatted, list-directed and internal input and output.
program formats
  implicit none
  character(len=60) :: line
  character(len=8) :: word
  integer :: i, j, status
  integer(8) :: large
  real :: single
  real(8) :: double
  real(16) :: quad
  complex(8) :: pair
  logical :: flag

  print '(A,I6,I6.4,SP,I6,S)', 'integers', -42, 42, 42
  print '(B9.8,1X,O5,1X,Z8.8)', 165, 493, 48879
  print '(F8.3,F8.0,E12.4,ES12.4,EN12.4,G12.5,D12.3)', 3.14159d0, 2.5d0, 12345.678d0, 12345.678d0, 12345.678d0, 0.1d0, 1d-9
  print '(E14.4E3,1P,E14.4,0P,F6.2)', 1.5d100, 0.00321d0, 7.0
  print '(3(L2),A5,A2,T30,A,/,2X,A)', .true., .false., .true., 'ab', 'abc', 'column', 'next'
  print '(*(I0,:,","))', [1, 22, 333]
  print '(2(F4.1,"|",F4.1,";"))', (0.5, -0.5), (1.0, 2.0)
  print '(F5.1,F3.1,ES9.2)', 123456.0, 10.0, huge(1.0)
  print '(F0.2,1X,ES10.3,1X,F6.1)', -0.5d0, -huge(1d0), transfer(9221120237041090560_8, 1d0)
  print '(RU,F4.1,RD,F5.1,RZ,F5.1,RN,F5.1)', 0.25, 0.25, -0.25, 0.25
  print *, 1, -2_8, 1.5, 2.25d0, .true., 'text', (1.0, -1.0)
  print *, 0.1_16
  print '(2G0)', 'real(16) ', sqrt(2.0_16)

  write (line, '(I3,"/",F5.2)') 7, 2.5
  print '(3A)', '[', trim(line), ']'
  read (line, '(I3,1X,F5.2)') i, single
  print *, i, single
  line = '  12  3.5d0 T (1.0,2.0) ''it''''s''  9000000000'
  read (line, *) i, double, flag, pair, word, large
  print *, i, double, flag, pair, word, large
  line = '1,,3'
  read (line, *) i, j
  print *, i
  line = '2*7 /'
  read (line, *) i, j
  print *, i, j
  line = 'abc'
  read (line, *, iostat=status, iomsg=line) i
  print *, status > 0, len_trim(line) > 0
  line = 'FF 101 17'
  read (line, '(Z2,B4,O3)') i, j, status
  print *, i, j, status
  line = '1.25'
  read (line, *) quad
  print *, quad
end program formats
