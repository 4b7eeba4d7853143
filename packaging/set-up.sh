#!/bin/sh
# Makes .venv with the newest Python that serves, and installs the program and its checks in it at the versions of
# constraints.txt. Run by the Makefile, from the top folder.
set -eu

serves() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }
complete() { "$1" -c 'import ensurepip, venv' >/dev/null 2>&1; } # Debian ships them apart

find_python() {
    for name in python3.14 python3.13 python3.12 python3.11 python3; do
        if serves "$name" && "$@" "$name"; then
            echo "$name"
            break
        fi
    done
}

install_venv() {
    version=$("$1" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    if command -v apt-get >/dev/null; then
        as_root=
        [ "$(id -u)" = 0 ] || as_root="sudo -n"
        echo "Installing $version"
        $as_root apt-get update -qq </dev/null &&
            $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$version" \
                </dev/null >/dev/null && return
    fi
    echo "This Python cannot make environments. Please install the package $version and try again." >&2
    exit 1
}

if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then # none yet, or one that was not finished
    python=$(find_python complete)
    if [ -z "$python" ]; then
        python=$(find_python true)
        if [ -z "$python" ]; then
            echo "Python 3.11 or newer is needed, and none was found." >&2
            exit 1
        fi
        install_venv "$python"
    fi
    echo "Making .venv with $("$python" --version)"
    [ ! -L .venv ] || rm .venv # a link to an environment elsewhere
    "$python" -m venv --clear .venv
fi

echo "Installing what the program needs (once; a few minutes on a slow line)"
pip() { .venv/bin/python -m pip --disable-pip-version-check --no-input "$@" </dev/null; }
pip install --quiet --constraint constraints.txt hatchling # the build itself is pinned, too
pip install --quiet --constraint constraints.txt --no-build-isolation --editable '.[test]'
