//! The indexes of contracts. Each is written here and nowhere else; a contract stays in them for ever.

use crate::{
	types::Contract, Config, ContractOf, ContractsByBuyer, ContractsBySupplier, ContractsByTender, Error,
	NextContractId, Pallet,
};
use procurement_primitives::budget::ContractId;

impl<T: Config> Pallet<T> {
	/// Gives a new contract its number and lists it.
	pub(crate) fn list_new(contract: &Contract) -> Result<ContractId, Error<T>> {
		let id = NextContractId::<T>::get();
		NextContractId::<T>::put(id.checked_add(1).ok_or(Error::<T>::IdsExhausted)?);
		let key = id.to_be_bytes();
		ContractOf::<T>::insert(contract.award, id);
		ContractsByTender::<T>::insert(contract.tender, key, ());
		ContractsByBuyer::<T>::insert(contract.buyer, key, ());
		ContractsBySupplier::<T>::insert(contract.supplier, key, ());
		Ok(id)
	}
}
