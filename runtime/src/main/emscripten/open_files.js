// Emscripten looks up an open file's state by the path it was opened with, which a file without a name no longer has: each
// temporary file, so also the one that pytest sends a descriptor's output to.
addToLibrary({
  __syscall_fstat64__deps: ['$FS', '$SYSCALLS'],
  __syscall_fstat64: (fd, buffer) => {
    try {
      const { node, path } = SYSCALLS.getStreamFromFD(fd);
      // A pipe's node has no such operation.
      const state = () => (node.node_ops?.getattr ? node.node_ops.getattr(node) : FS.stat(path));
      return SYSCALLS.doStat(state, path, buffer);
    } catch (error) {
      if (error.name !== 'ErrnoError') {
        throw error;
      }
      return -error.errno;
    }
  },
});
