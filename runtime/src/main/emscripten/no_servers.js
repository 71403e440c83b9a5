// Emscripten would serve WebSockets in Node, by a package that is not there, for UDP as well: its error passed through C
// without clean-up.
addToLibrary({
  $refuseServers__deps: ['$FS', '$SOCKFS', '$ERRNO_CODES'],
  $refuseServers__postset: 'refuseServers();',
  $refuseServers: () => {
    SOCKFS.websocket_sock_ops.listen = () => {
      throw new FS.ErrnoError(ERRNO_CODES.EOPNOTSUPP);
    };
  },

  // It makes a socket of any kind, and dies when something is sent by one that is neither TCP nor UDP.
  __syscall_socket__deps: ['$SOCKFS', '$refuseServers', '$ERRNO_CODES'],
  __syscall_socket: (family, type, protocol) => {
    // The numbers are those of Emscripten's sys/socket.h.
    const [AF_INET, AF_INET6, SOCK_STREAM, SOCK_DGRAM] = [2, 10, 1, 2];
    const [SOCK_NONBLOCK, SOCK_CLOEXEC] = [0o4000, 0o2000000];
    if (family !== AF_INET && family !== AF_INET6) {
      return -ERRNO_CODES.EAFNOSUPPORT;
    }
    if (![SOCK_STREAM, SOCK_DGRAM].includes(type & ~(SOCK_NONBLOCK | SOCK_CLOEXEC))) {
      return -ERRNO_CODES.EPROTONOSUPPORT;
    }
    try {
      return SOCKFS.createSocket(family, type, protocol).stream.fd;
    } catch (error) {
      if (error.name !== 'ErrnoError') {
        throw error;
      }
      return -error.errno;
    }
  },
});
