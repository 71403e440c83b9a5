# shellcheck shell=bash disable=SC2154 # sourced by kiln, which sets the variables
# The program itself: built once for each state of its sources and kept in the cache, so that
# clones share it, a clean checkout loses nothing, and no test run pulls it from under itself.

app_sources=(.mvn pom.xml buildsys/pom.xml buildsys/src/main launcher/app.sh)

# Sets app to where the program for these sources is or will be.
locate_app() {
  local stamp=$kiln_cache/app/checkouts/${kiln_home//\//%}
  if [[ ! -s $stamp || -n $(find_newer "$stamp") ]]; then
    write_stamp "$stamp"
  fi
  app=$kiln_cache/app/$(<"$stamp")
}

# Prints a source, or a directory of sources, that changed since the stamp was written. A change's
# time, unlike a modification's, can't be set back by whoever copies a file.
find_newer() (cd -- "$kiln_home" && find "${app_sources[@]}" -cnewer "$1" -print -quit)

write_stamp() {
  local aside=$1.$$
  mkdir -p "${1%/*}"
  # Dated back, since a file may change again within the clock's grain.
  touch -d '-1 second' "$aside.time"
  digest_sources "$kiln_home" >"$aside"
  touch -r "$aside.time" "$aside"
  rm "$aside.time"
  mv "$aside" "$1"
}

digest_sources() (
  cd -- "$1" || exit
  find "${app_sources[@]}" -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c 1-32
)

# A machine without a network can't build the program. What it imports (kiln fetch --import FILE) brings it
# along, if it is of these sources.
adopt_app() {
  local word file=''
  for word; do
    case $word in
      --import=*) file=${word#*=} ;;
      *) [[ $file != next ]] || file=$word ;;
    esac
    [[ $word != --import ]] || file=next
  done
  [[ -r $file ]] || return 0
  mkdir -p "$kiln_cache"
  tar -xf "$file" -C "$kiln_cache" "app/${app##*/}" 2>/dev/null || true
}

# Builds a copy, so that the checkout's own target directories stay as they are.
build_app() {
  mkdir -p "$kiln_cache/app" "$kiln_cache/launcher"
  exec 9>"$kiln_cache/app/lock"
  flock 9
  [[ ! -e $app/kiln.jar ]] || return 0
  say "building Kiln (once for these sources); log: $kiln_cache/launcher/build.log"
  local staging=$app.tmp
  # Those of builds that failed, too.
  rm -rf "$kiln_cache"/app/*.tmp
  mkdir "$staging"
  (cd -- "$kiln_home" && cp -R --parents "${app_sources[@]}" "$staging")
  [[ $(digest_sources "$staging") == "${app##*/}" ]] || fail 5 "the sources change while they are built: try again"
  compile "$staging"
  move_into_place "$staging"
  prune_apps
  exec 9>&-
}

compile() {
  local log=$kiln_cache/launcher/build.log
  if ! JAVA_HOME=$jdk mvn -B -q -Dquickly -f "$1/buildsys/pom.xml" package >"$log" 2>&1 </dev/null; then
    grep -m 5 '^\[ERROR\]' "$log" >&2 || tail -n 5 "$log" >&2
    fail 5 "building Kiln failed; the whole log: $log"
  fi
}

move_into_place() {
  local target=$1/buildsys/target
  mv "$target"/kiln-buildsys-*.jar "$target/kiln.jar"
  rm -rf "$app"
  mkdir "$app"
  mv "$target/lib" "$app/lib"
  share_libraries
  # Last, since a launch takes the jar's presence for the whole.
  mv "$target/kiln.jar" "$app/kiln.jar"
  rm -rf "$1"
}

# The libraries, some of them large, are mostly those of the app before.
share_libraries() {
  local jar other
  for jar in "$app"/lib/*.jar; do
    for other in "$kiln_cache"/app/*/lib/"${jar##*/}"; do
      if [[ $jar != "$other" ]] && cmp -s "$jar" "$other"; then
        ln -f "$other" "$jar"
        break
      fi
    done
  done
}

# Keeps the five apps used last, and whatever was used within a day.
prune_apps() {
  local used
  while IFS= read -r used; do
    [[ -z $(find "$used" -mmin +1440) ]] || rm -rf "${used%/used}"
  done < <(find "$kiln_cache"/app/*/used -printf '%T@ %p\n' 2>/dev/null | sort -rn | tail -n +6 | cut -d ' ' -f 2-)
}

# Archives of loaded classes make a start quicker. They belong to one release of Java and to the jar's path, and there are two:
# of what any command loads, and of what those load that build. They are static ones, since archives made by
# -XX:ArchiveClassesAtExit leave out classes as old as picocli's.
run_app() {
  local java_options=(-XX:+UseSerialGC -Xlog:disable -XX:ErrorFile="$kiln_cache/launcher/java-%p.log" -Dkiln.home="$kiln_home") release archive
  release=$(cksum "$jdk/release" 2>/dev/null) || true
  archive=$app/java-${release%% *}${needs_engine:+-engine}.jsa
  prepare_archive "$archive"
  : >"$app/used"
  export KILN_CACHE=$kiln_cache
  exec "$jdk/bin/java" "${java_options[@]}" "${archive_options[@]}" -jar "$app/kiln.jar" "$@"
}

# Sets archive_options. A command that builds takes long enough to be its own training: its first run records what it
# loads, the second one makes the archive.
prepare_archive() {
  local archive=$1 recorded
  if [[ -z $needs_engine ]]; then
    # What ends at once never gains by the optimising compiler.
    java_options+=(-XX:TieredStopAtLevel=1)
    [[ -e $archive ]] || record_classes "$archive.classes.$$"
  else
    # Most builds have little to do, and end before it pays; what digests gigabytes gets its optimised loops all the same.
    java_options+=(-XX:Tier4InvocationThreshold=500000 -XX:Tier4MinInvocationThreshold=100000
      -XX:Tier4CompileThreshold=1500000 -XX:Tier4BackEdgeThreshold=4000000)
  fi
  for recorded in "$archive".classes.*; do
    [[ ! -e $recorded || -e $archive ]] || dump_archive "$archive" "$recorded" 2>/dev/null
  done
  archive_options=(-XX:SharedArchiveFile="$archive")
  [[ -e $archive ]] || archive_options=(-XX:DumpLoadedClassList="$archive.classes.$$")
}

record_classes() {
  "$jdk/bin/java" "${java_options[@]}" -XX:DumpLoadedClassList="$1" -jar "$app/kiln.jar" lint >/dev/null 2>&1 || true
}

# Lambdas, which are classes made at run time, only of classes that are archived for certain: Java 17 crashes where a
# class that has one can't be. Should another Java do that here too, there is an archive without any.
dump_archive() {
  local archive=$1 classes=$1.$$
  mv "$2" "$classes.all" || return 0
  grep -E '^([^@]|@lambda-form|@lambda-proxy (org/kiln|java)/)' "$classes.all" >"$classes" || true
  write_archive "$classes" "$archive"
  if [[ ! -e $archive ]]; then
    grep -v '^@' "$classes.all" >"$classes" || true
    write_archive "$classes" "$archive"
  fi
  rm -f "$classes" "$classes".*
}

write_archive() {
  local aside=$2.tmp.$$
  "$jdk/bin/java" -Xshare:dump -XX:SharedClassListFile="$1" -XX:SharedArchiveFile="$aside" "${java_options[@]}" \
    -XX:-CreateCoredumpOnCrash -XX:ErrorFile="$1.crash" -cp "$app/kiln.jar" >/dev/null 2>&1 || true
  [[ ! -e $aside ]] || mv "$aside" "$2"
}
