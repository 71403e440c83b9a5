// Emscripten would serve WebSockets in Node, by a package that is not there, for UDP as well: its error passed through C
// without clean-up.
addToLibrary({
  $refuseServers__deps: ['$FS', '$SOCKFS'],
  $refuseServers__postset: 'refuseServers();',
  $refuseServers: () => {
    SOCKFS.websocket_sock_ops.listen = () => {
      throw new FS.ErrnoError({{{ cDefs.EOPNOTSUPP }}});
    };
  },

  // It makes a socket of any kind, and dies when something is sent by one that is neither TCP nor UDP.
  __syscall_socket__deps: ['$SOCKFS', '$refuseServers'],
  __syscall_socket: (family, type, protocol) => {
    const kind = type & ~{{{ cDefs.SOCK_CLOEXEC | cDefs.SOCK_NONBLOCK }}};
    if (family !== {{{ cDefs.AF_INET }}} && family !== {{{ cDefs.AF_INET6 }}}) {
      return -{{{ cDefs.EAFNOSUPPORT }}};
    }
    if (![{{{ cDefs.SOCK_STREAM }}}, {{{ cDefs.SOCK_DGRAM }}}].includes(kind)) {
      return -{{{ cDefs.EPROTONOSUPPORT }}};
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
