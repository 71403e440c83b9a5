/** The version of this runtime, which its Python package and its lock file carry too. */
export const VERSION = '0.1.0';
