! Files of every kind of access, namelists, and what a program asks of its surroundings.
program files
  implicit none
  integer :: unit, status, i, length, values(3)
  real(8) :: x
  character(len=20) :: name, argument
  logical :: is_there
  namelist /group/ i, x, name, values

  open (newunit=unit, file='lines.txt', status='replace', action='readwrite')
  do i = 1, 3
    write (unit, '(I0,1X,A)') i, repeat('x', i)
  end do
  rewind (unit)
  do
    read (unit, *, iostat=status) i, name
    if (is_iostat_end(status)) exit
    print *, i, name
  end do
  backspace (unit)
  backspace (unit)
  read (unit, '(A)', advance='no', size=length, iostat=status) name
  print *, length, is_iostat_eor(status)
  inquire (file='lines.txt', exist=is_there, size=length)
  print *, is_there, length
  close (unit, status='delete')
  inquire (file='lines.txt', exist=is_there)
  print *, is_there

  open (newunit=unit, file='records.bin', access='direct', recl=12, form='unformatted', status='replace')
  do i = 1, 3
    write (unit, rec=i) i, real(i, 8) / 4
  end do
  read (unit, rec=2) i, x
  print *, i, x
  close (unit, status='delete')

  open (newunit=unit, file='stream.bin', access='stream', form='unformatted', status='replace')
  write (unit) 'abcdef', [1, 2, 3]
  read (unit, pos=7) values
  read (unit, pos=3) name(1:2)
  print *, values, name(1:2)
  close (unit, status='delete')

  open (newunit=unit, status='scratch', form='unformatted')
  write (unit) 1d0, 'sequential'
  rewind (unit)
  read (unit) x, name(1:10)
  print *, x, name(1:10)
  close (unit)

  open (newunit=unit, status='scratch', delim='quote')
  i = 5
  x = 0.5d0
  name = 'a name'
  values = [1, 2, 3]
  write (unit, nml=group)
  rewind (unit)
  i = 0
  values = 0
  read (unit, nml=group)
  print *, i, x, trim(name), values
  rewind (unit)
  write (unit, '(A)') "&group values(2)=-7, name='other', i=0 /"
  rewind (unit)
  read (unit, nml=group)
  print *, i, x, trim(name), values
  close (unit)

  open (newunit=unit, file='missing.txt', status='old', iostat=status, iomsg=name)
  print *, status /= 0, len_trim(name) > 0
  call get_environment_variable('HOME', argument, length, status)
  print *, command_argument_count() >= 0, length > 0, status
  read *, i, name
  print *, i, name
  write (0, '(A)') 'to standard error'
  flush (6)
  stop 3
end program files
