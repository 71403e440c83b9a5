// What Emscripten's file system in memory does otherwise than POSIX says, and programs notice.
addToLibrary({
  $mendFileSystem__deps: ['$FS', '$MEMFS', '$ERRNO_CODES'],
  $mendFileSystem__postset: 'mendFileSystem();',
  $mendFileSystem: () => {
    // A tenth of a nanosecond makes up for what a fraction lacks in binary; what asks for the time drops the rest.
    const date = (milliseconds) => Object.assign(new Date(milliseconds), { getTime: () => milliseconds + 1e-7 });
    const { getattr, setattr } = MEMFS.node_ops;
    for (const { node } of Object.values(MEMFS.ops_table)) {
      // A file had one time, of whole milliseconds. See __syscall_utimensat.
      node.getattr = (file) => {
        const { timestamp, accessed = timestamp } = file;
        return Object.assign(getattr(file), { atime: date(accessed), mtime: date(timestamp) });
      };
      // A change of the mode was one of the contents, so a copy's time was not its original's.
      node.setattr = (file, { mode, ...others }) => setattr(file, mode === undefined ? others : { mode });
    }
    // What JavaScript throws where there is no array so large would pass through C, and stop Python.
    for (const name of ['resizeFileStorage', 'expandFileStorage']) {
      const grow = MEMFS[name];
      MEMFS[name] = (file, size) => {
        try {
          grow(file, size);
        } catch (error) {
          throw error instanceof RangeError ? new FS.ErrnoError(ERRNO_CODES.ENOSPC) : error;
        }
      };
    }
    // A program may seek in what is empty: /dev/null.
    FS.getDevice(FS.makedev(1, 3)).stream_ops.llseek = () => 0;
    // Links were counted only where each leads to the next: who walked through a loop of directories never came back.
    const { lookupPath, readlink } = FS;
    let depth = 0;
    let links = 0;
    FS.lookupPath = (path, options) => {
      links = depth++ ? links : 0;
      try {
        return lookupPath(path, options);
      } finally {
        depth--;
      }
    };
    FS.readlink = (path) => {
      if (depth && ++links > 40) {
        throw new FS.ErrnoError(ERRNO_CODES.ELOOP);
      }
      return readlink(path);
    };
  },

  __syscall_utimensat__deps: ['$FS', '$SYSCALLS', '$mendFileSystem'],
  __syscall_utimensat: (directory, path, times, flags) => {
    // The numbers are those of Emscripten's sys/stat.h and fcntl.h.
    const [UTIME_NOW, UTIME_OMIT, AT_SYMLINK_NOFOLLOW] = [0x3fffffff, 0x3ffffffe, 0x100];
    // Returns undefined for a time that stays.
    const time = (place) => {
      const nanoseconds = HEAP32[(place + 8) >>> 2];
      return !times || nanoseconds === UTIME_NOW
        ? Date.now()
        : nanoseconds === UTIME_OMIT
          ? undefined
          : Number(HEAP64[place >>> 3]) * 1e3 + nanoseconds / 1e6;
    };
    try {
      const name = SYSCALLS.calculateAt(directory, SYSCALLS.getStr(path), true);
      const { node } = FS.lookupPath(name, { follow: !(flags & AT_SYMLINK_NOFOLLOW) });
      const timestamp = time(times + 16);
      node.accessed = time(times) ?? node.accessed ?? node.timestamp;
      if (timestamp !== undefined) {
        node.node_ops.setattr(node, { timestamp });
      }
      return 0;
    } catch (error) {
      if (error.name !== 'ErrnoError') {
        throw error;
      }
      return -error.errno;
    }
  },

  // A link's text as it is; Emscripten makes a full path of it.
  __syscall_readlinkat__deps: ['$FS', '$SYSCALLS', '$ERRNO_CODES'],
  __syscall_readlinkat: (directory, path, buffer, size) => {
    try {
      const { node } = FS.lookupPath(SYSCALLS.calculateAt(directory, SYSCALLS.getStr(path)));
      if (!node.node_ops.readlink) {
        throw new FS.ErrnoError(ERRNO_CODES.EINVAL);
      }
      const text = new TextEncoder().encode(node.node_ops.readlink(node)).subarray(0, size);
      HEAPU8.set(text, buffer >>> 0);
      return text.length;
    } catch (error) {
      if (error.name !== 'ErrnoError') {
        throw error;
      }
      return -error.errno;
    }
  },
});
