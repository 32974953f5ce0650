// The chain through @polkadot/api, with no types bundle: what polkadot.js and most web applications use.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Keyring } from "@polkadot/keyring";
import { cryptoWaitReady } from "@polkadot/util-crypto";
import { consentToRegister, startNode } from "./node.mjs";
import { act, connectTo } from "./polkadot-js.mjs";

const DAY_MS = 86_400_000;

let node, api, registrar, eve;

before(async () => {
  await cryptoWaitReady();
  const keys = new Keyring({ type: "sr25519" });
  registrar = keys.addFromUri("//Dave");
  eve = keys.addFromUri("//Eve");
  node = await startNode();
  api = await connectTo(node.url);
});

after(async () => {
  await api?.disconnect();
  await node?.stop();
});

const now = async () => (await api.query.timestamp.now()).toBigInt();

test("the metadata decodes, with the documentation of each call", () => {
  const calls = Object.keys(api.tx.identity);
  for (const name of ["registerFor", "verify", "suspend", "grantRole", "setServices"]) assert.ok(calls.includes(name), name);
  for (const name of calls) assert.ok(api.tx.identity[name].meta.docs.length > 0, `${name} is documented`);
  assert.deepEqual(api.registry.chainTokens, ["CNY"]);
  assert.deepEqual(api.registry.chainDecimals, [2]);
  assert.equal(typeof api.call.identityApi.party, "function");
});

test("finalised heads move", async () => {
  const seen = [];
  await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("no finalised heads for 30 s")), 30_000);
    api.rpc.chain
      .subscribeFinalizedHeads((head) => {
        seen.push(head.number.toNumber());
        if (seen.length === 3) {
          clearTimeout(timer);
          resolve();
        }
      })
      .catch(reject);
  });
  assert.ok(seen[2] > seen[0], String(seen));
});

test("a newcomer registers, is verified, acts, and is refused when suspended", async () => {
  const registration = {
    Organisation: { name: "上海智慧供水设备有限公司", identifiers: [{ scheme: "CN-USCC", id: "91330100799655058B" }] },
  };
  const consent = consentToRegister({
    pair: eve,
    genesis: api.genesisHash.toU8a(),
    registration: api.tx.identity.register(registration).method.toU8a().slice(2),
    nonce: (await api.call.identityApi.consentNonce(eve.address)).toNumber(),
    now: await now(),
  });
  await act(
    api.tx.identity.registerFor(eve.address, registration, { ...consent, signature: { Sr25519: consent.signature } }),
    registrar,
  );
  const party = (await api.call.identityApi.account(eve.address)).unwrap().party.toNumber();
  const view = async () => (await api.call.identityApi.party(party)).unwrap();
  assert.equal(Buffer.from((await view()).name).toString("utf8"), "上海智慧供水设备有限公司");

  // The registrar vouches for what it has just read, and for nothing that comes after.
  const { details } = await view();
  const until = (await now()) + BigInt(30 * DAY_MS);
  const other = api.tx.identity.verify(party, new Uint8Array(32), "Substantial", until);
  await assert.rejects(act(other, registrar), /identity\.DetailsChanged/);
  await act(api.tx.identity.verify(party, details, "Substantial", until), registrar);
  await act(api.tx.identity.grantRole(party, "Supplier", null), registrar);
  const services = [{ kind: "ProcurementApi", endpoint: "https://supplier.example/api" }];
  const events = await act(api.tx.identity.setServices(services), eve);
  assert.ok(events.some(({ event }) => event.section === "sponsorship" && event.method === "FeeSponsored"));
  assert.equal((await api.query.system.account(eve.address)).data.free.toNumber(), 0);

  await act(api.tx.identity.suspend(party, "file 17"), registrar);
  assert.equal((await view()).active.isTrue, false);
  // Without money she is refused before the call runs.
  await assert.rejects(act(api.tx.identity.setServices(services), eve), /Inability to pay some fees/);
  await act(api.tx.identity.reinstate(party), registrar);
  await act(api.tx.identity.setServices(services), eve);
});

test("an error has its name", async () => {
  await assert.rejects(act(api.tx.identity.suspend(4_000_000, "nobody"), registrar), /identity\.UnknownParty/);
});
