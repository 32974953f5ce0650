// What tests through @polkadot/api have in common: a connection with no types bundle, and transactions that are waited for.

import { ApiPromise, WsProvider } from "@polkadot/api";

/** A connection to the node at `url`. */
export const connectTo = (url) => ApiPromise.create({ provider: new WsProvider(url), noInitWarn: true });

/** Signs, submits, waits until final; throws `pallet.Error` if it fails. `options` are those of `signAndSend`. */
export const act = (tx, signer, options = {}) =>
  new Promise((resolve, reject) => {
    tx.signAndSend(signer, options, ({ status, events, dispatchError, isError }) => {
      if (isError) return reject(new Error(`refused: ${status.type}`));
      if (!status.isFinalized) return;
      if (!dispatchError) return resolve(events);
      if (!dispatchError.isModule) return reject(new Error(dispatchError.toString()));
      const { section, name } = tx.registry.findMetaError(dispatchError.asModule);
      reject(new Error(`${section}.${name}`));
    }).catch(reject);
  });
