// A verifier of credentials who knows W3C's standards and nothing of this chain: libraries that others wrote, and whatever
// stands at an address.

import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { createVerifyCryptosuite } from "@digitalbazaar/eddsa-jcs-2022-cryptosuite";
import { verifyCredential } from "@digitalbazaar/vc";
import { checkStatus } from "@digitalbazaar/vc-bitstring-status-list";

const suite = () => new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() });

/** Loads DID documents by `resolve(did)` and everything else by `fetch(address)`; both may throw. */
const loaderOf = (resolve, fetch) => async (url) => {
  if (!url.startsWith("did:")) return { contextUrl: null, documentUrl: url, document: await fetch(url) };
  const [did, fragment] = url.split("#");
  const whole = await resolve(did);
  const methods = whole.verificationMethod ?? [];
  const found = fragment === undefined ? whole : methods.find(({ id }) => id === url);
  if (!found) throw new Error(`no ${url}`);
  // A verification method by itself says which context it is written in.
  const document = fragment === undefined ? found : { "@context": "https://w3id.org/security/multikey/v1", ...found };
  return { contextUrl: null, documentUrl: url, document };
};

/** What the libraries say: whether the credential is its issuer's and in its time, and which statuses are set. */
export async function examine({ credential, resolve, fetch, now = new Date() }) {
  const documentLoader = loaderOf(resolve, fetch);
  // The libraries take their copy apart.
  const copy = () => structuredClone(credential);
  const proof = await verifyCredential({
    credential: copy(),
    suite: suite(),
    documentLoader,
    now,
    checkStatus: async () => ({ verified: true }),
  });
  const status = await checkStatus({ credential: copy(), suite: suite(), documentLoader });
  const set = (status.results ?? []).filter(({ status }) => status).map((it) => it.credentialStatus.statusPurpose);
  const reasons = (result) => [result.error, ...(result.error?.errors ?? [])].filter(Boolean).map(String);
  return {
    signed: proof.verified,
    statusKnown: status.verified,
    set,
    errors: [...reasons(proof), ...reasons(status)],
  };
}
