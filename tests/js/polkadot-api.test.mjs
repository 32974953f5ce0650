// The chain through polkadot-api, with no descriptors: everything comes from the node's metadata.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Keyring } from "@polkadot/keyring";
import { cryptoWaitReady } from "@polkadot/util-crypto";
import { createClient } from "polkadot-api";
import { getPolkadotSigner } from "polkadot-api/signer";
import { getWsProvider } from "polkadot-api/ws";
import { WebSocket } from "ws";
import { consentToRegister, startNode, utf8 } from "./node.mjs";

const DAY_MS = 86_400_000n;

let node, client, api, registrar, ferdie;

const hex = (bytes) => `0x${Buffer.from(bytes).toString("hex")}`;
const bytes = (text) => Uint8Array.from(Buffer.from(text.slice(2), "hex"));
const signerOf = (pair) => getPolkadotSigner(pair.publicKey, "Sr25519", (input) => pair.sign(input));

before(async () => {
  await cryptoWaitReady();
  const keys = new Keyring({ type: "sr25519" });
  registrar = keys.addFromUri("//Dave");
  ferdie = keys.addFromUri("//Ferdie");
  node = await startNode();
  client = createClient(getWsProvider(node.url, { websocketClass: WebSocket }));
  api = client.getUnsafeApi();
});

after(async () => {
  client?.destroy();
  await node?.stop();
});

/** Signs, submits, waits until final; throws `Pallet.Error` if it fails. */
async function act(tx, pair) {
  const result = await tx.signAndSubmit(signerOf(pair));
  if (result.ok) return result.events;
  const { type, value } = result.dispatchError;
  throw new Error(type === "Module" ? `${value.type}.${value.value.type}` : type);
}

const now = async () => BigInt(await api.query.Timestamp.Now.getValue());

test("finalised heads move", async () => {
  const seen = await new Promise((resolve, reject) => {
    const numbers = [];
    const timer = setTimeout(() => reject(new Error("no finalised heads for 30 s")), 30_000);
    const subscription = client.finalizedBlock$.subscribe({
      next: ({ number }) => {
        if (numbers.push(number) < 3) return;
        clearTimeout(timer);
        queueMicrotask(() => subscription.unsubscribe());
        resolve(numbers);
      },
      error: reject,
    });
  });
  assert.ok(seen[2] > seen[0], String(seen));
});

test("a newcomer registers, is verified, acts, and is refused when suspended", async () => {
  const registration = {
    type: "Organisation",
    value: { name: utf8("费迪供水有限公司"), identifiers: [{ scheme: utf8("CN-USCC"), id: utf8("9144030071526726XG") }] },
  };
  const encoded = await api.tx.Identity.register({ registration }).getEncodedData();
  const { genesisHash } = await client.getChainSpecData();
  const consent = consentToRegister({
    pair: ferdie,
    genesis: bytes(genesisHash),
    registration: Uint8Array.from(encoded).slice(2),
    nonce: await api.apis.IdentityApi.consent_nonce(ferdie.address),
    now: await now(),
  });
  const signature = { type: "Sr25519", value: hex(consent.signature) };
  await act(
    api.tx.Identity.register_for({ account: ferdie.address, registration, consent: { ...consent, signature } }),
    registrar,
  );
  const { party } = await api.apis.IdentityApi.account(ferdie.address);
  const view = await api.apis.IdentityApi.party(party);
  assert.equal(Buffer.from(view.name).toString("utf8"), "费迪供水有限公司");
  assert.equal(view.active, false);

  const level = { type: "Substantial", value: undefined };
  const { details } = view;
  await act(api.tx.Identity.verify({ party, details, level, until: (await now()) + 30n * DAY_MS }), registrar);
  const services = [{ kind: utf8("ProcurementApi"), endpoint: utf8("https://supplier.example/api") }];
  const events = await act(api.tx.Identity.set_services({ services }), ferdie);
  assert.ok(events.some(({ type, value }) => type === "Sponsorship" && value.type === "FeeSponsored"));

  await act(api.tx.Identity.suspend({ party, reason: utf8("file 17") }), registrar);
  assert.equal((await api.apis.IdentityApi.party(party)).active, false);
  // No longer a party whose fees are paid, and without money.
  await assert.rejects(act(api.tx.Identity.set_services({ services }), ferdie), /"Payment"/);
});

test("an error has its name", async () => {
  const nobody = api.tx.Identity.suspend({ party: 4_000_000, reason: utf8("nobody") });
  await assert.rejects(act(nobody, registrar), /Identity\.UnknownParty/);
});
