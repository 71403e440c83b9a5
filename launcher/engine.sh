# shellcheck shell=bash disable=SC2034,SC2154 # sourced by kiln, which sets the variables
# The container engine: whether one answers, and how it is started where nothing else does that.

want_engine() {
  if engine_answers; then
    needs_engine=answers
    return
  fi
  [[ -z ${DOCKER_HOST:-} ]] || fail 5 "no container engine answers at DOCKER_HOST=$DOCKER_HOST; start it, or unset the variable"
  has dockerd || want "a container engine, to build in" docker.io iptables
  has debootstrap || want "debootstrap, to make the base image where no registry is reachable" debootstrap
}

# Asks over the socket, which is faster than starting the client, where the client isn't needed.
engine_answers() {
  local socket=${DOCKER_HOST:-unix:///var/run/docker.sock}
  socket=${socket#unix://}
  if [[ $socket == /* ]] && has curl; then
    curl -fs -m 10 -o /dev/null --unix-socket "$socket" http://engine/_ping
  elif has docker; then
    docker version >/dev/null 2>&1
  else
    perl -MIO::Socket::UNIX -e '
      alarm 10;
      my $engine = IO::Socket::UNIX->new($ARGV[0]) or exit 1;
      print $engine "GET /_ping HTTP/1.0\r\n\r\n";
      exit(<$engine> !~ / 200 /);' "$socket" 2>/dev/null
  fi
}

# Starts the engine and waits until it answers.
start_engine() {
  engine_answers && return
  if [[ -n $may_install ]] || (($(id -u) != 0)); then
    explain_start
  fi
  local directory=$kiln_cache/engine
  mkdir -p "$directory"
  say "starting the container engine; log: $directory/dockerd.log"
  # Of several launches at once, one starts it.
  exec 8>"$directory/lock"
  flock 8
  engine_answers || start_somehow "$directory"
  exec 8>&-
}

explain_start() {
  local command='service docker start'
  [[ ! -d /run/systemd/system ]] || command='systemctl start docker'
  say "the container engine does not answer at /var/run/docker.sock. Start it:"
  printf '  %s%s\n' "$(sudo_prefix)" "$command" >&2
  if (($(id -u) != 0)); then
    say "and let yourself use it, then log in again:"
    # shellcheck disable=SC2016 # for the reader's shell to expand
    printf '  sudo usermod -aG docker "$USER"\n' >&2
  fi
  exit 5
}

# Kernels differ in what they offer for the bridge's packet filter; builds have no network, so that
# an engine without any serves as well.
start_somehow() {
  if [[ -d /run/systemd/system ]]; then
    systemctl start docker && await_engine $$ && return
    fail 5 "systemd could not start the engine; see: systemctl status docker"
  fi
  try_engine "$1" "$PATH" && return
  prefer_legacy_tables "$1/legacy"
  try_engine "$1" "$1/legacy:$PATH" && return
  try_engine "$1" "$PATH" --iptables=false --ip6tables=false && return
  try_engine "$1" "$PATH" --iptables=false --ip6tables=false --bridge=none && return
  tail -n 5 "$1/dockerd.log" >&2
  fail 5 "the container engine does not start; the whole log: $1/dockerd.log"
}

# Fills a directory for the front of PATH: the system's own choice stays as it is.
prefer_legacy_tables() {
  local name
  mkdir -p "$1"
  for name in iptables ip6tables; do
    printf '#!/bin/sh\nexec /usr/sbin/%s-legacy "$@"\n' "$name" >"$1/$name"
    chmod +x "$1/$name"
  done
}

# try_engine DIRECTORY PATH OPTION…
try_engine() {
  # A pid left by a machine that is gone may be anybody's now.
  rm -f "$1/dockerd.pid"
  PATH=$2 setsid dockerd --pidfile "$1/dockerd.pid" "${@:3}" >"$1/dockerd.log" 2>&1 </dev/null 8>&- &
  await_engine $!
}

# Waits while the process lives, a minute at most.
await_engine() {
  local tick
  for ((tick = 0; tick < 300; tick++)); do
    ! engine_answers || return 0
    kill -0 "$1" 2>/dev/null || return 1
    sleep 0.2
  done
  return 1
}
