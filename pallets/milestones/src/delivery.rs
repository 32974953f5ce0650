//! The supplier delivers.

use crate::{records::count_up, types::*, Config, Deliveries, Error, Event, Milestones, Pallet, Task};
use alloc::vec::Vec;
use frame_support::{ensure, pallet_prelude::DispatchResult};
use procurement_primitives::{
	agenda::Schedule as _,
	budget::ContractId,
	contract::{MilestoneId, MilestoneStatus},
	tender::DocumentHash,
	time::Calendar as _,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_deliver(
		who: &T::AccountId,
		id: ContractId,
		number: MilestoneId,
		evidence: Vec<DocumentHash>,
	) -> DispatchResult {
		let contract = Self::active(id)?;
		Self::ensure_supplier(who, &contract)?;
		let mut milestone = Self::milestone_of(id, number)?;
		ensure!(!milestone.frozen, Error::<T>::MilestoneDisputed);
		match milestone.status {
			MilestoneStatus::Scheduled | MilestoneStatus::Rejected { .. } => {}
			MilestoneStatus::Delivered { .. } => return Err(Error::<T>::AlreadyDelivered.into()),
			_ => return Err(Error::<T>::MilestoneEnded.into()),
		}
		ensure!(!evidence.is_empty(), Error::<T>::BadEvidence);
		let evidence: Evidence<T> = evidence.try_into().map_err(|_| Error::<T>::BadEvidence)?;
		let at = Self::now();
		let decide_by = T::Calendar::after(at, milestone.accepted_after, contract.figures.utc_offset_minutes)?;
		milestone.status = MilestoneStatus::Delivered { at, decide_by };
		count_up::<T>(&mut milestone.deliveries)?;
		let delivery = milestone.deliveries;
		let step = Step::Silence { contract: id, milestone: number, delivery };
		T::Agenda::schedule(decide_by, Task::new(step))?;
		Milestones::<T>::insert(id, number, milestone);
		let record = Delivery {
			at,
			evidence: evidence.clone(),
			approved: None,
			votes: Default::default(),
			reading: None,
			rejection: None,
		};
		Deliveries::<T>::insert(id, number, record);
		Self::deposit_event(Event::Delivered { contract: id, milestone: number, delivery, evidence, decide_by });
		Ok(())
	}
}
