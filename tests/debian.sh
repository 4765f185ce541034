# How scripts install Debian's packages: read by them, not run.  `$log` is where apt says what it did.

# Tell whether packages can be installed here without asking.
can_install() {
  command -v apt-get >/dev/null || return 1
  [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null
}

# Run apt-get, waiting for another one to finish. Its own time-out covers dpkg's lock only.
apt() {
  tries=0
  while :; do
    if [ "$(id -u)" = 0 ]; then
      DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600 "$@" </dev/null >"$log" 2>&1 && return 0
    else
      sudo -n env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq -o DPkg::Lock::Timeout=600 "$@" </dev/null >"$log" 2>&1 && return 0
    fi
    tries=$((tries + 1))
    if [ "$tries" -ge 60 ] || ! grep -q 'Could not get lock\|Unable to lock' "$log"; then
      tail -n 5 "$log" >&2
      return 1
    fi
    sleep 10
  done
}
