// A shared library that two extension modules use: both must see the same counter.
int answer_next(void);
