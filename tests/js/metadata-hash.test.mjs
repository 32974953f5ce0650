// Who signs on a device that is never online must know that the call it is shown is the call it signs: the signature covers
// the hash of the metadata by which the device read it (RFC 78). A release for a chain carries that hash (scripts/release);
// a build for every day has none, and must refuse such a signature and not take it unchecked.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Keyring } from "@polkadot/keyring";
import { cryptoWaitReady } from "@polkadot/util-crypto";
import { merkleizeMetadata } from "@polkadot-api/merkleize-metadata";
import { startNode } from "./node.mjs";
import { act, connectTo } from "./polkadot-js.mjs";

const RELEASE = process.env.PROCUREMENT_RELEASE === "true";
const OF_A_RELEASE = { skip: !RELEASE && "for scripts/release" };
const METADATA_VERSION = 15;

let node, api, dave, metadata, symbol, decimals;

/** The hash of the metadata as a wallet makes it, of what the node tells of itself and of its money. */
const hashOf = (metadata, tokenSymbol, decimals) => toHex(merkleizeMetadata(metadata, { tokenSymbol, decimals }).digest());

const toHex = (bytes) => `0x${Buffer.from(bytes).toString("hex")}`;

before(async () => {
  await cryptoWaitReady();
  dave = new Keyring({ type: "sr25519" }).addFromUri("//Dave");
  node = await startNode();
  api = await connectTo(node.url);
  metadata = (await api.call.metadata.metadataAtVersion(METADATA_VERSION)).unwrap().toU8a(true);
  [symbol] = api.registry.chainTokens;
  [decimals] = api.registry.chainDecimals;
});

after(async () => {
  await api?.disconnect();
  await node?.stop();
});

/** Has the registrar sign with `metadataHash` and send. */
const send = (metadataHash) => {
  const services = [{ kind: "ProcurementApi", endpoint: "https://registrar.example/api" }];
  return act(api.tx.identity.setServices(services), dave, { mode: 1, metadataHash });
};

const nonce = async () => (await api.query.system.account(dave.address)).nonce.toNumber();

test("a release takes what was signed by its own metadata", OF_A_RELEASE, async () => {
  const before = await nonce();
  await send(hashOf(metadata, symbol, decimals));
  assert.equal(await nonce(), before + 1);
});

test("a release refuses what was signed by other metadata", OF_A_RELEASE, async () => {
  const before = await nonce();
  const hundredth = hashOf(metadata, symbol, decimals + 2);
  const otherCurrency = hashOf(metadata, "XTS", decimals);
  for (const hash of [hundredth, otherCurrency, toHex(new Uint8Array(32))])
    await assert.rejects(send(hash), /bad signature/);
  assert.equal(await nonce(), before);
});

test("a build without the hash refuses whoever asks for it", { skip: RELEASE && "for scripts/test" }, async () => {
  const before = await nonce();
  await assert.rejects(send(hashOf(metadata, symbol, decimals)), /CannotLookup/);
  assert.equal(await nonce(), before);
});
