#!/bin/bash
# Makes the base image (Debian trixie, minbase) where no registry offers one.
#
#   base-image.sh <image reference>   imports it into the Docker engine
#   base-image.sh -                   writes the root file system as tar to stdout
#
# The mirror is the first of: $KILN_DEBIAN_MIRROR, the Debian mirror that this
# machine's apt uses, debootstrap's own default.
set -euo pipefail

readonly suite=trixie
target=${1:?usage: base-image.sh <image reference> | -}

fail() {
  echo "base-image.sh: $1" >&2
  exit 1
}

configured_mirror() {
  command -v apt-get >/dev/null || return 0
  # The third column of a Packages target of Debian itself; "Origin" tells it from third parties.
  # shellcheck disable=SC2016 # the names are apt's
  apt-get indextargets --format '$(ORIGIN) $(IDENTIFIER) $(REPO_URI)' 2>/dev/null |
    awk '$1 == "Debian" && $2 == "Packages" && $3 ~ /^https?:/ && $3 !~ /security/ { print $3; exit }'
}

[ "$(id -u)" = 0 ] || fail "debootstrap needs root: run it as root or pull debian:$suite-slim instead"
command -v debootstrap >/dev/null || fail "debootstrap is missing: apt-get install debootstrap"
[ -r /usr/share/keyrings/debian-archive-keyring.gpg ] ||
  fail "Debian's archive keys are missing: apt-get install debian-archive-keyring"

work=$(mktemp -d "${TMPDIR:-/tmp}/kiln-base.XXXXXX")
trap 'rm -rf --one-file-system "$work"' EXIT
# mktemp's mode is 0700; it would become the mode of the image's root.
chmod 0755 "$work"

mirror=${KILN_DEBIAN_MIRROR:-$(configured_mirror)}
debootstrap --variant=minbase --include=ca-certificates \
  --keyring=/usr/share/keyrings/debian-archive-keyring.gpg \
  "$suite" "$work" ${mirror:+"$mirror"} >&2

rm -rf "$work"/var/cache/apt/archives/*.deb "$work"/var/lib/apt/lists/* "$work"/var/log/*
rm -f "$work/etc/resolv.conf" "$work/etc/hostname"

# Sorted names, plain numeric owners: the same packages make the same archive.
pack() {
  tar --create --directory "$work" --sort=name --numeric-owner --one-file-system .
}

if [ "$target" = - ]; then
  pack
else
  pack | docker import --change 'CMD ["bash"]' - "$target"
fi
