// Licences as W3C credentials, through libraries that know the standards and not this chain. An example of the crate that
// makes credentials writes them here; the node and the command line do in licences.test.mjs.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { before, test } from "node:test";
import { examine } from "./verifier.mjs";

let made, document;

const fetch = async (url) => structuredClone(made.lists[url]) ?? Promise.reject(new Error(`nothing at ${url}`));
const resolve = async (did) => {
  if (did !== made.issuer) throw new Error(`no ${did}`);
  return structuredClone(document);
};

/** What a verifier finds of a licence, after `change`. */
const found = (name, change = () => {}) => {
  const credential = structuredClone(made.licences[name]);
  change(credential);
  return examine({ credential, resolve, fetch });
};

before(() => {
  const binary = process.env.PROCUREMENT_CREDENTIALS;
  if (!binary) throw new Error("PROCUREMENT_CREDENTIALS must name the built example 'credentials'");
  made = JSON.parse(execFileSync(binary, [String(Date.now() - 1_000)], { encoding: "utf8" }));
  const id = `${made.issuer}#${made.multikey}`;
  document = {
    "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
    id: made.issuer,
    verificationMethod: [{ id, type: "Multikey", controller: made.issuer, publicKeyMultibase: made.multikey }],
    assertionMethod: [id],
  };
});

test("a valid licence verifies and has no status set", async () => {
  assert.deepEqual(await found("valid"), { signed: true, statusKnown: true, set: [], errors: [] });
});

test("a suspended, a revoked and a superseded licence say so", async () => {
  assert.deepEqual((await found("suspended")).set, ["suspension"]);
  assert.deepEqual((await found("revoked")).set, ["revocation"]);
  assert.deepEqual((await found("superseded")).set, ["revocation"]);
});

test("a credential in which anything was changed is refused", async () => {
  for (const change of [
    (it) => (it.credentialSubject.licence.serial = 42),
    (it) => (it.credentialSubject.licence.attributes[0].value.text = "Somebody else"),
    (it) => (it.credentialStatus[0].statusListIndex = "7"),
    (it) => delete it.credentialStatus,
    (it) => (it.proof.created = "2020-01-01T00:00:00Z"),
  ]) {
    assert.equal((await found("valid", change)).signed, false, String(change));
  }
});

test("a credential signed with a key that the issuer has dropped is refused", async () => {
  const kept = document;
  document = { ...document, verificationMethod: [], assertionMethod: [] };
  assert.equal((await found("valid")).signed, false);
  // Nor does a key count that the document has for another purpose only.
  document = { ...kept, assertionMethod: [] };
  assert.equal((await found("valid")).signed, false);
  document = kept;
});

test("a status list in which a bit was cleared is refused", async () => {
  const address = made.licences.revoked.credentialStatus[0].statusListCredential;
  const kept = made.lists[address];
  const empty = made.lists[address.replace("revocation", "suspension")].credentialSubject.encodedList;
  made.lists[address] = structuredClone(kept);
  made.lists[address].credentialSubject.encodedList = empty;
  assert.equal((await found("revoked")).statusKnown, false);
  made.lists[address] = kept;
});

test("a credential counts in its time only", async () => {
  const at = (days) => new Date(Date.now() + days * 86_400_000);
  const credential = made.licences.valid;
  assert.equal((await examine({ credential, resolve, fetch, now: at(-3) })).signed, false);
  assert.equal((await examine({ credential, resolve, fetch, now: at(0) })).signed, true);
  assert.equal((await examine({ credential, resolve, fetch, now: at(3) })).signed, false);
});
