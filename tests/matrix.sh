#!/bin/sh
# Run the tests that need no browser with every version of Python that pyproject.toml names.
#
# A version that is not on PATH is fetched by uv where uv is; otherwise it is named and left out.
# Ends with status 1 where a version fails, or where there was none to try.
set -u
cd "$(dirname "$0")/.." || exit 1

versions=$(sed -n 's/.*"Programming Language :: Python :: \(3\.[0-9]*\)".*/\1/p' pyproject.toml)

# Print the path of a version of Python. What version managers put on PATH may be a stub.
find_python() {
  if "python$1" -c '' 2>/dev/null; then
    "python$1" -c 'import sys; print(sys.executable)'
  elif command -v pyenv >/dev/null && root=$(pyenv prefix "$(pyenv latest "$1" 2>/dev/null)" 2>/dev/null); then
    echo "$root/bin/python$1"
  elif command -v uv >/dev/null; then
    uv python install --quiet "$1" >/dev/null 2>&1
    uv python find "$1" 2>/dev/null
  else
    return 1
  fi
}

passed= failed= missing=
for version in $versions; do
  python=$(find_python "$version") || python=
  if [ -z "$python" ]; then
    missing="$missing $version"
  elif echo "Python $version" && "${MAKE:-make}" test-plain TEST_ENV=".venv-test-$version" PYTHON="$python"; then
    passed="$passed $version"
  else
    failed="$failed $version"
  fi
done

[ -z "$missing" ] || echo "Not tried, as it is not on this machine:$missing"
[ -z "$failed" ] || echo "Failed:$failed"
echo "Passed:${passed:- none}"
[ -z "$failed" ] && [ -n "$passed" ]
