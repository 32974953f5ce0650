// A licence from the council's vote to a verifier abroad: issued and exported by the command line, its issuer's DID resolved
// by the node, credential and status lists checked by libraries that others wrote.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { Keyring } from "@polkadot/keyring";
import { cryptoWaitReady } from "@polkadot/util-crypto";
import { consentToRegister, startNode } from "./node.mjs";
import { act, connectTo } from "./polkadot-js.mjs";
import { examine } from "./verifier.mjs";

const DAY_MS = 86_400_000;
const ISSUER_CODE = "9144030071526726XG";
const LISTS = "https://bureau.example/status";
const HOLDER = 0;
// The next after those that the development city begins with.
const CLASS = "2";

let node, api, keys, folder, issuer;

const inFolder = (name) => join(folder, name);

/** Runs the command line as somebody. Fails with its code and words. */
async function cli(signer, ...args) {
  const secret = inFolder(`${signer}.key`);
  const all = ["--node", node.url, "--json", "--quiet", "--yes", "--signer", secret, "licence", ...args];
  const { stdout } = await promisify(execFile)(process.env.PROCUREMENT_CLI, all);
  return JSON.parse(stdout);
}

/** Has two councillors vote for a motion, and closes it. */
async function carry(index) {
  for (const hash of await api.query.council.proposals()) {
    for (const name of ["Alice", "Bob"]) await act(api.tx.council.vote(hash, index, true), keys[name]);
    const call = await api.query.council.proposalOf(hash);
    const length = call.isSome ? call.unwrap().encodedLength : 1_000;
    const bound = { refTime: 100_000_000_000n, proofSize: 1_000_000n };
    const events = await act(api.tx.council.close(hash, index, bound, length), keys.Alice);
    const { event } = events.find(({ event }) => event.method === "Executed");
    assert.ok(event.data.result.isOk, event.toString());
  }
}

/** Makes a motion of a call. */
async function decide(call) {
  const events = await act(api.tx.council.propose(2, call, call.encodedLength), keys.Alice);
  await carry(events.find(({ event }) => event.method === "Proposed").event.data.proposalIndex);
}

async function resolve(did) {
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "identity_resolve", params: [did] });
  const headers = { "content-type": "application/json" };
  const answer = await fetch(node.url.replace("ws:", "http:"), { method: "POST", headers, body });
  const { result, error } = await answer.json();
  if (error) throw new Error(error.message);
  return result.didDocument;
}

/** What a verifier finds who gets credential and lists now. */
async function found(name, change = () => {}) {
  const lists = `lists-${process.hrtime.bigint()}`;
  await cli("Ferdie", "status-list", "--issuer", String(issuer), "--to", inFolder(lists), "--assertion", inFolder("seed"));
  const read = (path) => JSON.parse(readFileSync(path, "utf8"));
  const credential = read(inFolder(name));
  change(credential);
  const load = async (url) => {
    assert.ok(url.startsWith(`${LISTS}/`), url);
    return read(join(inFolder(lists), url.slice(LISTS.length + 1)));
  };
  return examine({ credential, resolve, fetch: load, now: new Date(Date.now() + 1_000) });
}

before(async () => {
  if (!process.env.PROCUREMENT_CLI) throw new Error("PROCUREMENT_CLI must name the built command line");
  await cryptoWaitReady();
  folder = mkdtempSync(join(tmpdir(), "licences-"));
  const ring = new Keyring({ type: "sr25519" });
  keys = {};
  for (const name of ["Alice", "Bob", "Dave", "Ferdie"]) {
    keys[name] = ring.addFromUri(`//${name}`);
    writeFileSync(inFolder(`${name}.key`), `//${name}`, { mode: 0o600 });
  }
  node = await startNode();
  api = await connectTo(node.url);

  const registration = { Organisation: { name: "住房局", identifiers: [{ scheme: "CN-USCC", id: ISSUER_CODE }] } };
  // The chain has no time before its first block.
  let now = 0n;
  while (now === 0n) {
    now = (await api.query.timestamp.now()).toBigInt();
    if (now === 0n) await new Promise((done) => setTimeout(done, 200));
  }
  const consent = consentToRegister({
    pair: keys.Ferdie,
    genesis: api.genesisHash.toU8a(),
    registration: api.tx.identity.register(registration).method.toU8a().slice(2),
    nonce: 0,
    now,
  });
  const signed = { ...consent, signature: { Sr25519: consent.signature } };
  await act(api.tx.identity.registerFor(keys.Ferdie.address, registration, signed), keys.Dave);
  issuer = (await api.call.identityApi.account(keys.Ferdie.address)).unwrap().party.toNumber();
  const { details } = (await api.call.identityApi.party(issuer)).unwrap();
  await act(api.tx.identity.verify(issuer, details, "High", now + BigInt(30 * DAY_MS)), keys.Dave);
  await decide(api.tx.identity.grantRole(issuer, "LicenceIssuer", null));
  await act(api.tx.identity.setServices([{ kind: "StatusLists", endpoint: LISTS }]), keys.Ferdie);
});

after(async () => {
  await api?.disconnect();
  await node?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("the council registers a class and trusts an issuer by motions of the command line", async () => {
  writeFileSync(inFolder("schema.json"), '[{ "name": "name" }]');
  const file = { name: "许可证", code: "11100000000013338W099", schema: "schema.json", revocable: true, transferable: false };
  writeFileSync(inFolder("class.json"), JSON.stringify(file));
  const threshold = ["--threshold", "2"];
  const registered = await cli("Alice", "class", "register", inFolder("class.json"), ...threshold);
  await carry(registered.result.motion);
  const trusted = await cli("Alice", "class", "trust", CLASS, "--issuer", String(issuer), "--code", ISSUER_CODE, ...threshold);
  await carry(trusted.result.motion);
  const { issuers } = await cli("Alice", "class", "show", CLASS);
  assert.equal(issuers[0].issuer, issuer);
});

test("a DID document shows the key that signs credentials", async () => {
  await cli("Ferdie", "assertion", "init", "--assertion", inFolder("seed"));
  const { result } = await cli("Ferdie", "assertion", "add", "--assertion", inFolder("seed"));
  const { did } = await cli("Ferdie", "assertion", "show", String(issuer));
  const document = await resolve(did);
  const id = `${did}#${result.assertionKeys[0]}`;
  assert.deepEqual(document.assertionMethod, [id]);
  const method = document.verificationMethod.find((method) => method.id === id);
  assert.deepEqual(method, { id, type: "Multikey", controller: did, publicKeyMultibase: result.assertionKeys[0] });
});

test("a licence is issued and exported, and anybody verifies it", async () => {
  const now = (await api.query.timestamp.now()).toNumber();
  const file = {
    serial: 41,
    holder: { party: HOLDER },
    validFrom: new Date(now - DAY_MS).toISOString(),
    validUntil: new Date(now + DAY_MS).toISOString(),
    documentSha256: "07".repeat(32),
    attributes: [{ name: "name", text: "美计算机" }, { name: "turnover", number: "12345678" }],
  };
  writeFileSync(inFolder("permit.json"), JSON.stringify(file));
  const issue = ["issue", CLASS, inFolder("permit.json"), "--kept", inFolder("kept")];
  const { result } = await cli("Ferdie", ...issue);
  assert.equal(result.id, "0-0");
  assert.equal((await cli("Ferdie", ...issue)).transaction, null, "a repetition changes nothing");
  // prettier-ignore
  await cli("Ferdie", "export", "0-0", "--vc", inFolder("vc.json"), "--kept", inFolder("kept"), "--show", "name",
    "--assertion", inFolder("seed"));
  const credential = readFileSync(inFolder("vc.json"), "utf8");
  assert.ok(credential.includes("美计算机") && !credential.includes("12345678"));
  assert.deepEqual(await found("vc.json"), { signed: true, statusKnown: true, set: [], errors: [] });
  const other = await found("vc.json", (it) => (it.credentialSubject.licence.serial = 42));
  assert.equal(other.signed, false);
  assert.equal((await cli("Ferdie", "verify", "--credential", inFolder("vc.json"))).validAt, true);
});

test("a suspended licence and a revoked one say so, to the world and on the chain", async () => {
  await cli("Ferdie", "suspend", "0-0", "--reason", "looked into");
  assert.deepEqual((await found("vc.json")).set, ["suspension"]);
  await cli("Ferdie", "reinstate", "0-0", "--reason", "nothing found");
  assert.deepEqual((await found("vc.json")).set, []);
  await cli("Ferdie", "revoke", "0-0", "--reason", "something found");
  assert.deepEqual((await found("vc.json")).set, ["revocation"]);
  await assert.rejects(cli("Ferdie", "verify", "0-0"), (error) => {
    assert.equal(error.code, 3);
    assert.deepEqual(JSON.parse(error.stdout).reasons, ["revoked"]);
    return true;
  });
  const { changes } = await cli("Ferdie", "history", "0-0");
  assert.deepEqual(changes.map(({ change }) => change), ["suspended", "reinstated", "revoked"]);
});

test("a dropped key takes its credentials along", async () => {
  const { assertionKeys } = await cli("Ferdie", "assertion", "show", String(issuer));
  await cli("Ferdie", "assertion", "drop", assertionKeys[0]);
  const credential = JSON.parse(readFileSync(inFolder("vc.json"), "utf8"));
  const load = () => Promise.reject(new Error("no lists"));
  assert.equal((await examine({ credential, resolve, fetch: load })).signed, false);
  await assert.rejects(cli("Ferdie", "verify", "--credential", inFolder("vc.json")), /Credential::UnknownKey/);
});
