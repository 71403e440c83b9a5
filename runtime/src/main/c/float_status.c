// The floating-point status word that WebAssembly lacks: modules that raise exceptions in software keep them here, in
// the bits of x86's FE_* constants. NumPy's patch is the user.
int kiln_float_status;
