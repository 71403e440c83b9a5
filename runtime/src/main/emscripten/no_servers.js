// Emscripten would serve WebSockets in Node, by a package that is not there: its error passed through C without clean-up.
addToLibrary({
  __syscall_listen__deps: [],
  // The number is that of EOPNOTSUPP in Emscripten's libc.
  __syscall_listen: () => -138,
});
