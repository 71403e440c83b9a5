# Runs one phase of a build: $1 is its script. What it exports is there in later phases too.
set -eu -o pipefail

declare -A kiln_before=()
for kiln_name in $(compgen -e); do
  kiln_before[$kiln_name]=${!kiln_name}
done

kiln_keep_exports() {
  local status=$? name
  if ((status == 0)); then
    for name in $(compgen -e); do
      case $name in
        PATH)
          # Only what was put in front: the rest is the environment's own.
          [[ $PATH == "${kiln_before[PATH]}" ]] || printf 'PATH=%q$PATH\n' "${PATH%"${kiln_before[PATH]}"}"
          ;;
        PWD | OLDPWD | SHLVL | _ | kiln_*) ;;
        *)
          # One that is empty is not one that is unset.
          [[ ${kiln_before[$name]-unset} == "${!name}" ]] || printf 'export %s=%q\n' "$name" "${!name}"
          ;;
      esac
    done >>/kiln/work/env.sh
  fi
  exit "$status"
}
trap kiln_keep_exports EXIT

if [[ -e /kiln/work/env.sh ]]; then
  . /kiln/work/env.sh
fi
. "$1"
