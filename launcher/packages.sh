# shellcheck shell=bash disable=SC2034,SC2154 # sourced by kiln, which sets the variables
# What Kiln needs of the machine, and how a Debian or Ubuntu system gets it.

wanted_packages=()
wanted_reasons=()

# want REASON PACKAGE…; a package may be several, of which the first that the system has is meant: one|other.
want() {
  wanted_reasons+=("$1")
  wanted_packages+=("${@:2}")
}

path_of() { ! has "$1" || readlink -f -- "$(command -v "$1")"; }

has() { command -v "$1" >/dev/null 2>&1; }

want_java() { jdk=$(find_jdk) || want "a JDK, to run" "openjdk-17-jdk-headless|openjdk-21-jdk-headless|default-jdk-headless"; }

want_maven() { has mvn || want "Maven, to build Kiln itself" maven; }

want_browser() {
  if ! has_chromium || ! has chromedriver; then
    want "a browser, to test in" chromium chromium-driver
  fi
  (($(node_version) >= 18)) || want "Node.js 18 or newer, to test in" nodejs
}

# A check without them skips a step, so that they are no reason to refuse one.
want_linters() {
  can_install || return 0
  has shellcheck || want "shellcheck, to lint shell" shellcheck
  has npm || want "npm, to check the runtime's JavaScript" npm
  python3 -c 'import ensurepip' 2>/dev/null || want "Python, to test the compiler driver" python3 python3-venv
}

# Prints the home of a JDK of version 17 or newer: JAVA_HOME, the one on PATH, any other.
find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" "$(path_of javac)" "${KILN_JVM_DIRECTORY:-/usr/lib/jvm}"/*; do
    home=${home%/bin/javac}
    if [[ -n $home && -x $home/bin/java && -x $home/bin/javac ]] && (($(jdk_version "$home") >= 17)); then
      echo "$home"
      return
    fi
  done
  return 1
}

# Prints the feature version of a JDK; the file "release" saves starting it.
jdk_version() {
  local line version=''
  if [[ -r $1/release ]]; then
    while IFS= read -r line; do
      [[ $line != JAVA_VERSION=* ]] || version=${line//[!0-9.]/}
    done <"$1/release"
  fi
  [[ -n $version ]] || version=$("$1/bin/javac" -version 2>&1 | sed 's/[^0-9.]//g')
  version=${version#1.}
  echo "${version%%.*}"
}

node_version() {
  local version=''
  ! has node || version=$(node --version)
  version=${version#v}
  echo "${version%%.*}" | grep -E '^[0-9]+$' || echo 0
}

has_chromium() { has chromium || has chromium-browser || has google-chrome; }

# Prints a package name for each that is wanted. apt's lists must be there to choose between several.
chosen_packages() {
  local wanted
  for wanted in "${wanted_packages[@]}"; do
    choose "$wanted"
  done | paste -s -d ' '
}

choose() {
  local names package
  IFS='|' read -ra names <<<"$1"
  for package in "${names[@]}"; do
    if ((${#names[@]} == 1)) || { has apt-cache && apt-cache show "$package" >/dev/null 2>&1; }; then
      break
    fi
  done
  echo "$package"
}

# Installs what is wanted, or says how.
install_wanted() {
  ((${#wanted_packages[@]})) || return 0
  local reasons
  reasons=$(printf '; %s' "${wanted_reasons[@]}")
  can_install || explain_installation "${reasons#; }"
  run_apt "${reasons#; }"
}

can_install() { [[ $may_install != no ]] && has apt-get && (($(id -u) == 0)); }

explain_installation() {
  say "missing: $1"
  if has apt-get; then
    say "run this, then try again:"
    printf '  %sapt-get update\n' "$(sudo_prefix)" >&2
    printf '  %sapt-get install --no-install-recommends %s\n' "$(sudo_prefix)" "$(chosen_packages)" >&2
  else
    say "install them with this system's package manager (in Debian they are: $(chosen_packages)), then try again"
  fi
  exit 5
}

sudo_prefix() { (($(id -u) == 0)) || echo 'sudo '; }

run_apt() {
  local log=$kiln_cache/launcher/install.log attempt
  mkdir -p "${log%/*}"
  say "installing $1; log: $log"
  export DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1
  for attempt in 1 2 3; do
    if update_and_install >"$log" 2>&1 </dev/null; then
      hash -r
      return
    fi
    ((attempt == 3)) || sleep "${KILN_RETRY_SECONDS:-5}"
  done
  tail -n 5 "$log" >&2
  fail 5 "apt-get could not install $(chosen_packages); the whole log: $log"
}

# The lists of a fresh machine are empty or old, so that what it has is known only after the update.
update_and_install() {
  local packages
  apt-get update || return
  read -ra packages <<<"$(chosen_packages)"
  apt-get -y -o DPkg::Lock::Timeout=300 install --no-install-recommends "${packages[@]}"
}
