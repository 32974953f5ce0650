// A node under test, and the consents that newcomers sign, for both libraries.

import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer, connect } from "node:net";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { blake2AsU8a } from "@polkadot/util-crypto";

const READY_MS = 90_000;
const HOUR_MS = 3_600_000n;

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const isOpen = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => (socket.destroy(), resolve(true)));
    socket.once("error", () => resolve(false));
  });

// A signal alone would end this process without its "exit", which is where nodes are ended.
for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"])
  process.once(signal, () => process.exit(128 + constants.signals[signal]));

// Should this process be killed, the system ends the node too, where it can.
const SETPRIV = "/usr/bin/setpriv";
const guarded = (binary, args) =>
  existsSync(SETPRIV) ? [SETPRIV, ["--pdeathsig", "KILL", "--", binary, ...args]] : [binary, args];

/** Starts a development node. `stop()` ends it and removes its data. */
export async function startNode() {
  const binary = process.env.PROCUREMENT_NODE;
  if (!binary) throw new Error("PROCUREMENT_NODE must name the built node");
  const base = mkdtempSync(join(tmpdir(), "procurement-"));
  const log = join(base, "node.log");
  const port = await freePort();
  const out = openSync(log, "w");
  // prettier-ignore
  const args = ["--dev", "--sealing", "300", "--rpc-port", String(port), "--port", "0", "--no-prometheus",
    "--no-telemetry", "--no-mdns", "--base-path", base];
  const child = spawn(...guarded(binary, args), { stdio: ["ignore", out, out] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const kill = () => child.kill("SIGKILL");
  const leave = () => {
    kill();
    rmSync(base, { recursive: true, force: true });
  };
  process.once("exit", leave);
  const stop = async () => {
    child.kill("SIGTERM");
    const timer = setTimeout(kill, 15_000);
    await ended;
    clearTimeout(timer);
    process.off("exit", leave);
    rmSync(base, { recursive: true, force: true });
  };
  const began = Date.now();
  while (!(await isOpen(port))) {
    if (child.exitCode !== null || Date.now() - began > READY_MS) {
      const said = readFileSync(log, "utf8").split("\n").slice(-40).join("\n");
      await stop();
      throw new Error(`the node did not start; the end of its log:\n${said}`);
    }
    await sleep(50);
  }
  return { url: `ws://127.0.0.1:${port}`, stop };
}

const littleEndian = (value, bytes) => {
  const out = new Uint8Array(bytes);
  for (let i = 0, rest = BigInt(value); i < bytes; i++, rest >>= 8n) out[i] = Number(rest & 0xffn);
  return out;
};

const join8 = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));

export const utf8 = (text) => new TextEncoder().encode(text);

/**
 * The consent of `pair` to a registration: SCALE of (context, genesis, account, Register(hash), nonce, expires), signed.
 * `registration` are the registration's SCALE bytes.
 */
export function consentToRegister({ pair, genesis, registration, nonce, now }) {
  const context = utf8("procurement/identity/consent/1");
  const wall = BigInt(Date.now());
  const expires = (now > wall ? now : wall) + HOUR_MS;
  const purpose = join8([0], blake2AsU8a(registration, 256));
  // A byte string shorter than 64 begins with its length times four.
  const bytes = join8(
    [context.length << 2],
    context,
    genesis,
    pair.publicKey,
    purpose,
    littleEndian(nonce, 4),
    littleEndian(expires, 8),
  );
  return { nonce, expires, signature: pair.sign(bytes) };
}
