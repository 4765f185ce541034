#!/bin/sh
# Install what the tests need of the system and no lock file can hold: Chromium, Firefox, a Java
# runtime for the HTML checker, the program minisign that must agree with our signatures, and two sets
# of fonts with Arabic letters, for sizes on a page must not hang on the fonts of a machine (DejaVu:
# 1 MB, Noto: 12 MB).
#
# Without minisign a test says that it was left out; without the rest there are no tests.
#
# Does nothing where all of it is there. FIELDGUIDE_CHROMIUM and FIELDGUIDE_FIREFOX may name browsers
# that are not on PATH. Ubuntu's packages of the two only install snaps, which cannot read pages
# below /tmp and so do not count here.
#
# Lists of packages are left unquoted on purpose: one package a word. The log is our own, not root's.
# shellcheck disable=SC2024,SC2046,SC2086
set -eu
. "$(dirname "$0")/debian.sh"

# Say whether a program is a browser that runs, and not a snap or the stub of one.
is_browser() {
  path=$(command -v "$1" 2>/dev/null) || return 1
  case $(readlink -f "$path") in */snap/* | */snap) return 1 ;; esac
  # Stubs are small shell scripts that name the snap. (-a: a program may be binary.)
  head -c 4096 "$path" | grep -aq '/snap/\|snap run\|snap install' && return 1
  case $(timeout 60 "$path" --version 2>/dev/null </dev/null) in
    *Chromium* | *Chrome* | *Firefox*) return 0 ;;
    *) return 1 ;;
  esac
}

any_browser() {
  for candidate in "$@"; do
    if [ -n "$candidate" ] && is_browser "$candidate"; then return 0; fi
  done
  return 1
}

has_chromium() { any_browser "${FIELDGUIDE_CHROMIUM:-}" chromium google-chrome-stable google-chrome; }
has_firefox() { any_browser "${FIELDGUIDE_FIREFOX:-}" firefox-esr firefox; }
has_java() { java -version >/dev/null 2>&1; }
has_minisign() { command -v minisign >/dev/null 2>&1; }
has_fonts() { fc-list :lang=ar file 2>/dev/null | grep -q "^/usr/share/fonts/truetype/$1/"; }

# Print the Debian packages that are still missing.
missing_packages() {
  has_chromium || echo chromium
  has_firefox || echo firefox-esr
  has_java || echo default-jre-headless
  has_fonts dejavu || echo fontconfig fonts-dejavu-core
  has_fonts noto || echo fonts-noto-core
}

is_ubuntu() { grep -q '^ID=ubuntu' /etc/os-release 2>/dev/null; }

# Ubuntu's chromium and firefox only fetch snaps: leave them alone.
installable() {
  for package in "$@"; do
    case $package in
      chromium | firefox-esr)
        if is_ubuntu; then continue; fi
        ;;
    esac
    echo "$package"
  done
}

missing=$(missing_packages)
wished=$(has_minisign || echo minisign)
[ -n "$missing$wished" ] || exit 0

if can_install; then
  wanted=$(installable $missing $wished)
  if [ -n "$wanted" ]; then
    echo "Installing for the tests:" $wanted
    log=$(mktemp)
    trap 'rm -f "$log"' EXIT
    apt update || true
    apt install -y --no-install-recommends $wanted || true
  fi
  missing=$(missing_packages)
fi
[ -n "$missing" ] || exit 0

{
  echo "The tests need what is not on this machine:"
  for package in $missing; do
    case $package in
      chromium) echo "  a Chromium that is not a snap (or FIELDGUIDE_CHROMIUM=/path/to/one)" ;;
      firefox-esr) echo "  a Firefox that is not a snap (or FIELDGUIDE_FIREFOX=/path/to/one)" ;;
      default-jre-headless) echo "  a Java runtime, 11 or newer" ;;
      fonts-dejavu-core) echo "  the DejaVu fonts, in /usr/share/fonts/truetype/dejavu" ;;
      fonts-noto-core) echo "  the Noto fonts, in /usr/share/fonts/truetype/noto" ;;
    esac
  done
  if is_ubuntu; then
    echo "Ubuntu's own browsers are snaps: take google-chrome-stable from Google's package repository and"
    echo "firefox from Mozilla's."
    missing=$(installable $missing)
    [ -z "$missing" ] || echo "The rest, as root: apt-get install" $missing
  else
    echo "On Debian, as root: apt-get install" $missing
  fi
} >&2
exit 1
