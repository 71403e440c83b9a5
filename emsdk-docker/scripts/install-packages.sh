#!/bin/bash
# Installs the packages of a list into the image, from the base's own mirror.
set -euo pipefail

list=${1:?usage: install-packages.sh <list>}
export DEBIAN_FRONTEND=noninteractive

# Documentation and translations are a quarter of the size and no input of a build.
cat >/etc/dpkg/dpkg.cfg.d/kiln <<'CFG'
path-exclude=/usr/share/doc/*
path-include=/usr/share/doc/*/copyright
path-exclude=/usr/share/man/*
path-exclude=/usr/share/info/*
path-exclude=/usr/share/locale/*
path-exclude=/usr/share/emscripten/tests/*
CFG
printf 'Acquire::Retries "3";\n' >/etc/apt/apt.conf.d/80-kiln

# Sources are fetched as Debian source packages too: every deb entry gets its deb-src.
if [ -s /etc/apt/sources.list ]; then
  sed -n 's/^deb /deb-src /p' /etc/apt/sources.list >/etc/apt/sources.list.d/kiln-src.list
fi
for sources in /etc/apt/sources.list.d/*.sources; do
  [ -e "$sources" ] || continue
  sed -i 's/^Types: deb$/Types: deb deb-src/' "$sources"
done

apt-get update -q
sed 's/#.*//' "$list" | xargs apt-get install -qy --no-install-recommends
apt-get clean
# The lists stay: `apt-get source --print-uris` reads them.
rm -rf /var/log/apt /var/log/dpkg.log /var/cache/debconf/*-old
