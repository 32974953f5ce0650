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

# The toolchain that rust-toolchain.toml names, with its components and its wasm target. A machine that has the compiler
# and not the target, and cannot reach rust-lang.org, makes the target from source: the compiler's own (component
# rust-src), or else by the newer compiler that Debian packages.
ensure_rust() {
	command -v rustup >/dev/null || die "rustup is missing: see https://rustup.rs, or 'apt-get install rustup'"
	if ! rust_complete; then
		echo "installing the toolchain that rust-toolchain.toml names"
		rustup toolchain install || true
	fi
	rust_complete && return 0
	cargo --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1 ||
		die "the toolchain of rust-toolchain.toml cannot be installed; try 'rustup toolchain install' by hand"
	local sysroot
	sysroot="$(rustc --print sysroot)"
	[ ! -d "$sysroot/lib/rustlib/wasm32v1-none/lib" ] || return 0
	echo "the target wasm32v1-none is not to be had; making it from source"
	if ! has_core_source "$sysroot"; then
		echo "the component rust-src is not to be had either; trying Debian's packages rustc-web and rust-web-src"
		ensure_debian_rust
		sysroot=/usr
	fi
	make_wasm_toolchain "$sysroot"
}

has_core_source() { [ -d "$1/lib/rustlib/src/rust/library/core" ]; }

# Debian packages the compiler that its Firefox needs, with the source of the core library (seen on Debian 12: 1.96, where
# rust-toolchain.toml says 1.95). It serves the wasm build alone; the node is still built by the toolchain pinned.
ensure_debian_rust() {
	local least has
	command -v apt-get >/dev/null || die "neither wasm32v1-none nor rust-src can be installed, and this is no Debian"
	as_root apt-get update -q
	# Never at the price of a package that is there: these conflict with Debian's own rustc and rustup.
	as_root env DEBIAN_FRONTEND=noninteractive \
		apt-get install -qy --no-install-recommends --no-remove rustc-web cargo-web rust-web-src rust-web-llvm ||
		die "wasm32v1-none, rust-src and Debian's rustc-web: none of them can be installed"
	# The linker is a link into a package that is only recommended.
	[ -e /usr/bin/rust-lld ] || as_root env DEBIAN_FRONTEND=noninteractive \
		apt-get install -qy --no-install-recommends --no-remove "$(basename "$(readlink /usr/bin/rust-lld)")"
	least="$(sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)"
	has="$(rust_version /usr)"
	at_least "$least" "$has" ||
		die "Debian's rustc-web is $has, and $least or newer is needed"
	has_core_source /usr || die "Debian's rust-web-src has no source of the core library"
}

# at_least LEAST VERSION: is the version that or newer?
at_least() { [ "$(printf '%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

rust_version() { "$1/bin/rustc" --version | cut -d' ' -f2; }

# make_wasm_toolchain SYSROOT: a toolchain for the wasm build, which is SYSROOT's and has the target wasm32v1-none too.
# substrate-wasm-builder can use -Z build-std by itself, but first it tries a build without, and gives up.
make_wasm_toolchain() {
	local from="$1" made crate host
	made="${CARGO_TARGET_DIR%/*}/wasm-toolchain-$(rust_version "$from")"
	if [ ! -f "$made/.complete" ]; then
		crate="$made/crate"
		host="$("$from/bin/rustc" -vV | sed -n 's/^host: //p')"
		rm -rf "$made"
		mkdir -p "$made/bin" "$made/lib/rustlib/wasm32v1-none/lib" "$crate/src"
		ln -s "$from/lib/rustlib/$host" "$from/lib/rustlib/src" "$made/lib/rustlib/"
		printf '[package]\nname = "target"\nedition = "2021"\n[workspace]\n' >"$crate/Cargo.toml"
		printf '#![no_std]\n' >"$crate/src/lib.rs"
		# With objects for plain links and bitcode for those that optimise across crates, as the official one has.
		(cd "$crate" && env -u RUSTUP_TOOLCHAIN RUSTC="$from/bin/rustc" RUSTC_BOOTSTRAP=1 RUSTC_WORKSPACE_WRAPPER= \
			RUSTFLAGS="-C embed-bitcode=yes" CARGO_TARGET_DIR="$crate/target" "$from/bin/cargo" build --release \
			--target wasm32v1-none -Z build-std=core,alloc -Z build-std-features=compiler-builtins-mem)
		cp "$crate/target/wasm32v1-none/release/deps/"lib{core,alloc,compiler_builtins}-*.rlib \
			"$made/lib/rustlib/wasm32v1-none/lib/"
		printf '#!/bin/sh\nexec "%s" --sysroot "%s" "$@"\n' "$from/bin/rustc" "$made" >"$made/bin/rustc"
		# The lints run on the host's build; this toolchain has no clippy.
		printf '#!/bin/sh\nRUSTC="%s" RUSTC_WORKSPACE_WRAPPER= exec "%s" "$@"\n' "$made/bin/rustc" "$from/bin/cargo" >"$made/bin/cargo"
		chmod +x "$made/bin/rustc" "$made/bin/cargo"
		rm -rf "$crate"
		touch "$made/.complete"
	fi
	rustup toolchain link procurement-wasm "$made"
	export WASM_BUILD_TOOLCHAIN=procurement-wasm
	# Cargo tells compilers apart by their version, and would mix what was built on the official core library with this.
	export WASM_BUILD_RUSTFLAGS="--cfg core_from_source"
	echo "the wasm is built by $("$made/bin/rustc" --version)"
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
	cargo nextest --version >/dev/null 2>&1 ||
		env -u CARGO_TARGET_DIR RUSTC_WORKSPACE_WRAPPER= cargo install cargo-nextest --version 0.9.143 --locked
}

# Sets NODE, the Node.js that runs the tests: the system's, or where that is older than the packages need (Debian 12 has 18) one
# from npm, kept beside the other packages. It is not put into PATH: Debian's npm works with Debian's Node.js only.
NODE_LEAST=20.19
NODE_PACKAGE_VERSION=22.23.3
ensure_node() {
	local arch package store
	NODE=node
	if at_least "$NODE_LEAST" "$(node --print process.versions.node)"; then
		return 0
	fi
	arch="$(node --print process.arch)"
	package="node-linux-$arch"
	store="${CARGO_TARGET_DIR%/*}/node-$NODE_PACKAGE_VERSION-$arch"
	NODE="$store/node_modules/$package/bin/node"
	if [ ! -f "$store/.complete" ]; then
		echo "Node.js $NODE_LEAST or newer is needed, this is $(node --version): taking $NODE_PACKAGE_VERSION from npm"
		rm -rf "$store"
		mkdir -p "$store"
		npm install --prefix "$store" --ignore-scripts --no-audit --no-fund "$package@$NODE_PACKAGE_VERSION" &&
			"$NODE" --version ||
			die "Node.js is $(node --version), and npm has no newer one for this machine; please install $NODE_LEAST or newer"
		touch "$store/.complete"
	fi
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

# Our pallets, by the names of their crates.
OUR_PALLETS=(
	pallet-fee-sponsorship
	pallet-procurement-agenda
	pallet-procurement-awards
	pallet-procurement-budgets
	pallet-procurement-identity
	pallet-procurement-licences
	pallet-procurement-milestones
	pallet-procurement-tenders
	pallet-sealed-bids
)

# What is built with benchmarks, and where: apart from everything else, since the feature changes most dependencies. The
# runtime is among it so that its own part of the benchmarks compiles.
BENCH_DIR="$CARGO_TARGET_DIR-bench"
BENCHMARKED=(
	--target-dir "$BENCH_DIR"
	"${OUR_PALLETS[@]/#/--package=}"
	--package=procurement-runtime
	--features=procurement-runtime/runtime-benchmarks
)

# The hash of the dependencies, by which stamps say what has been built here before.
lock_hash() { sha256sum "$ROOT/Cargo.lock" | cut -c1-16; }

size_of() { printf '%s KiB' $((($(stat -c %s "$1") + 1023) / 1024)); }
