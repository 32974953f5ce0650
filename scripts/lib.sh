# Shared by the scripts beside it, which source it: tools, one set of cargo commands, and the time each part takes.
# shellcheck shell=bash

set -euo pipefail
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$ROOT"

# Outside the checkout, so that a fresh clone finds what was built before.
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$HOME/.cache/procurement-chain/target}"
export PATH="$HOME/.cargo/bin:$PATH"
RELEASE="$CARGO_TARGET_DIR/release"

# ---------------------------------------------------------------------------------------------------------- the clock

PARTS=()
PART=""
PART_BEGAN=0
clock() { printf '%02d:%02d' $(($1 / 60)) $(($1 % 60)); }

# part NAME: what follows belongs to NAME, until the next part.
part() {
	part_end
	PART="$1"
	PART_BEGAN=$SECONDS
	printf '\n== [%s] %s\n' "$(clock "$SECONDS")" "$PART"
}

part_end() {
	[ -z "$PART" ] || PARTS+=("$(clock $((SECONDS - PART_BEGAN)))  $PART")
	PART=""
}

# The table at the end, also when something failed: then the last line says in which part.
summary() {
	local status=$?
	local failed="$PART"
	part_end
	printf '\n== [%s] time each part took (mm:ss)\n' "$(clock "$SECONDS")"
	[ "${#PARTS[@]}" -eq 0 ] || printf '   %s\n' "${PARTS[@]}"
	if [ "$status" -ne 0 ]; then
		printf '== FAILED in: %s (exit %s)\n' "${failed:-the script}" "$status"
	fi
}
trap summary EXIT

die() {
	printf 'error: %s\n' "$*" >&2
	exit 1
}

# ---------------------------------------------------------------------------------------------------------- the tools

as_root() {
	if [ "$(id -u)" -eq 0 ]; then
		"$@"
	elif command -v sudo >/dev/null; then
		sudo "$@"
	else
		die "to install packages this needs root or sudo: $*"
	fi
}

# Debian's packages: installed only if one is missing, so that a machine that has them needs no network.
ensure_packages() {
	local missing=()
	local package
	for package in build-essential ca-certificates clang cmake curl git libclang-dev pkg-config protobuf-compiler; do
		dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
	done
	if [ "${1:-}" = node ] && ! { command -v node && command -v npm; } >/dev/null; then
		missing+=(nodejs npm)
	fi
	[ "${#missing[@]}" -gt 0 ] || return 0
	command -v apt-get >/dev/null || die "please install: ${missing[*]} (this script knows apt-get only)"
	echo "installing ${missing[*]}"
	as_root apt-get update -q
	as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "${missing[@]}"
}

# The toolchain that rust-toolchain.toml names, with its components and its wasm target.
ensure_rust() {
	command -v rustup >/dev/null || die "rustup is missing: see https://rustup.rs, or 'apt-get install rustup'"
	if ! rust_complete; then
		echo "installing the toolchain that rust-toolchain.toml names"
		rustup toolchain install || true
	fi
	rust_complete && return 0
	# The host's own tools are there, but the wasm target is not to be had: its core library is built from source.
	cargo --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1 ||
		die "the toolchain of rust-toolchain.toml cannot be installed; try 'rustup toolchain install' by hand"
	[ -d "$(rustc --print sysroot)/lib/rustlib/src/rust/library/core" ] ||
		die "neither the target wasm32v1-none nor the component rust-src can be installed"
	echo "wasm32v1-none is not to be had; building its core library from source instead"
	export RUSTC_BOOTSTRAP=1 WASM_BUILD_STD=1
}

rust_complete() {
	local sysroot
	sysroot="$(rustc --print sysroot 2>/dev/null)" &&
		[ -d "$sysroot/lib/rustlib/wasm32v1-none/lib" ] &&
		[ -d "$sysroot/lib/rustlib/src/rust/library" ] &&
		cargo clippy --version >/dev/null 2>&1 &&
		cargo fmt --version >/dev/null 2>&1
}

ensure_nextest() {
	cargo nextest --version >/dev/null 2>&1 || env -u CARGO_TARGET_DIR RUSTC_WORKSPACE_WRAPPER= cargo install cargo-nextest --locked
}

ensure_node() {
	local major
	major="$(node --version | sed 's/^v\([0-9]*\).*/\1/')"
	[ "$major" -ge 20 ] || die "Node.js 20 or newer is needed, this is $(node --version)"
}

# npm_packages DIR: the packages of DIR's lock file (by `npm install`: `npm ci` refuses the optional packages of other
# platforms that npm itself leaves without a version), installed once for each lock file and kept outside the checkout.
npm_packages() {
	local key store
	key="$(sha256sum "$1/package-lock.json" | cut -c1-16)"
	store="${CARGO_TARGET_DIR%/*}/npm-$key"
	if [ ! -f "$store/.complete" ]; then
		rm -rf "$store"
		mkdir -p "$store"
		cp "$1/package.json" "$1/package-lock.json" "$store/"
		(cd "$store" && npm install --ignore-scripts --no-audit --no-fund)
		touch "$store/.complete"
	fi
	rm -rf "$1/node_modules"
	ln -s "$store/node_modules" "$1/node_modules"
}

# ----------------------------------------------------------------------------------------------------------- building

# The one build that everything uses: node, runtime, tests and demonstration, with one set of features.
build_all() {
	cargo build --release --workspace --all-targets --locked
}

# The hash of the dependencies, by which stamps say what has been built here before.
lock_hash() { sha256sum "$ROOT/Cargo.lock" | cut -c1-16; }

size_of() { printf '%s KiB' $((($(stat -c %s "$1") + 1023) / 1024)); }
