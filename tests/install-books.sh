#!/bin/sh
# Install what books need of the system: Pango, which sets the words of PDF, and zim-tools, which write files for
# Kiwix. With --judges, also what tests judge them with: epubcheck, and kiwix-serve.
#
# Does nothing where all of it is there. Books say themselves what they lack, and tests that lack a judge are
# skipped and say so: so where nothing can be installed, this says what to install, and is no error.
#
# Lists of packages are left unquoted on purpose: one package a word.
# shellcheck disable=SC2046,SC2086
set -eu
. "$(dirname "$0")/debian.sh"

has_library() { ldconfig -p 2>/dev/null | grep -q "$1" || ls /usr/lib*/"$1"* /opt/homebrew/lib/"$1"* >/dev/null 2>&1; }
has_program() { command -v "$1" >/dev/null 2>&1; }

# Print the Debian packages that are still missing.
missing_packages() {
  has_library libpango-1.0 || echo libpango-1.0-0
  has_library libpangoft2-1.0 || echo libpangoft2-1.0-0
  { has_program zimwriterfs && has_program zimcheck; } || echo zim-tools
  [ "$1" = --judges ] || return 0
  has_program kiwix-serve || echo kiwix-tools
  { has_program epubcheck || [ -e /usr/share/java/epubcheck.jar ]; } || echo epubcheck
}

missing=$(missing_packages "${1:-}")
[ -n "$missing" ] || exit 0

if can_install; then
  echo "Installing for books:" $missing
  log=$(mktemp)
  trap 'rm -f "$log"' EXIT
  apt update || true
  apt install -y --no-install-recommends $missing || true
  missing=$(missing_packages "${1:-}")
  [ -n "$missing" ] || exit 0
fi

echo "Books want what is not on this machine; on Debian, as root: apt-get install" $missing >&2
