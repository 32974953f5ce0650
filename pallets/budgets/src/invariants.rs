//! What must always hold of the stored state, one function a rule.

use crate::{
	types::Line, Commitments, Config, DepositReferences, Deposits, DepositsConfirmed, HoldReason, LineCodes,
	LineCounts, LineTexts, Lines, LinesOf, Movements, NextDepositId, NextLineId, NextRedemptionId, OpenPurses, Opening,
	Pallet, PayoutReferences, Redemptions, RedemptionsPaid, Reservations,
};
use alloc::collections::BTreeMap;
use frame_support::{
	ensure,
	traits::fungible::{Inspect, InspectHold},
};
use procurement_primitives::{
	budget::{DepositState, LineId, Purses, RedemptionState},
	identity::PartyId,
	money::Balance,
};
use sp_runtime::TryRuntimeError;

/// Adds `amount` to what stands under `key`.
fn add<Key: Ord>(sums: &mut BTreeMap<Key, Balance>, key: Key, amount: Balance) -> Result<(), TryRuntimeError> {
	let sum = sums.entry(key).or_default();
	*sum = sum.checked_add(amount).ok_or("a sum overflows")?;
	Ok(())
}

impl<T: Config> Pallet<T> {
	/// Every rule.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::issuance_is_deposits_less_redemptions()?;
		Self::deposits_stand_under_their_references()?;
		Self::redemptions_are_held_or_settled()?;
		Self::lines_balance()?;
		Self::journals_give_the_figures()?;
		Self::lines_are_what_tenders_and_contracts_have()?;
		Self::lines_stand_under_owner_and_code()?;
		Self::accounts_last()
	}

	/// Money comes and goes at the bank only.
	fn issuance_is_deposits_less_redemptions() -> Result<(), TryRuntimeError> {
		let came = Opening::<T>::get().checked_add(DepositsConfirmed::<T>::get()).ok_or("deposits overflow")?;
		let left = came.checked_sub(RedemptionsPaid::<T>::get()).ok_or("more paid out than came in")?;
		ensure!(T::Currency::total_issuance() == left, "money was made or destroyed elsewhere");
		Ok(())
	}

	/// Numbers are below the next one; what was issued is the sum of the confirmed deposits; each deposit that is not
	/// cancelled stands under its reference, and nothing else does.
	fn deposits_stand_under_their_references() -> Result<(), TryRuntimeError> {
		let (mut confirmed, mut standing): (Balance, usize) = (0, 0);
		for (id, deposit) in Deposits::<T>::iter() {
			ensure!(id < NextDepositId::<T>::get(), "deposit number not below the next");
			ensure!(deposit.amount > 0, "deposit of nought");
			if let DepositState::Confirmed { .. } = deposit.state {
				confirmed = confirmed.checked_add(deposit.amount).ok_or("deposits overflow")?;
			}
			if !matches!(deposit.state, DepositState::Cancelled { .. }) {
				let indexed = DepositReferences::<T>::get(Self::reference_key(deposit.reference));
				ensure!(indexed == Some(id), "deposit does not stand under its reference");
				standing = standing.checked_add(1).ok_or("deposits overflow")?;
			}
		}
		ensure!(confirmed == DepositsConfirmed::<T>::get(), "issued otherwise than against deposits");
		ensure!(standing == DepositReferences::<T>::iter_keys().count(), "reference of no deposit");
		Ok(())
	}

	/// What is held in purses for redemptions is the sum of those that wait; what was paid out is the sum of those paid,
	/// each under its own reference.
	fn redemptions_are_held_or_settled() -> Result<(), TryRuntimeError> {
		let mut held: BTreeMap<PartyId, Balance> = BTreeMap::new();
		let (mut paid, mut references): (Balance, usize) = (0, 0);
		for (id, redemption) in Redemptions::<T>::iter() {
			ensure!(id < NextRedemptionId::<T>::get(), "redemption number not below the next");
			match redemption.state {
				RedemptionState::Requested => add(&mut held, redemption.party, redemption.amount)?,
				RedemptionState::Paid { reference, .. } => {
					let indexed = PayoutReferences::<T>::get(Self::reference_key(reference));
					ensure!(indexed == Some(id), "payout does not stand under its reference");
					references = references.checked_add(1).ok_or("payouts overflow")?;
					paid = paid.checked_add(redemption.amount).ok_or("payouts overflow")?;
				}
				RedemptionState::Rejected { .. } => {}
			}
		}
		for party in OpenPurses::<T>::iter_keys() {
			let expected = held.remove(&party).unwrap_or_default();
			let on_hold = T::Currency::balance_on_hold(&HoldReason::Redemption.into(), &Self::purse(party));
			ensure!(on_hold == expected, "purse does not hold what waits to be paid out");
		}
		ensure!(held.is_empty(), "redemption from a purse that is not open");
		ensure!(paid == RedemptionsPaid::<T>::get(), "paid out otherwise than by redemptions");
		ensure!(references == PayoutReferences::<T>::iter_keys().count(), "reference of no payout");
		Ok(())
	}

	/// For each line, appropriated = free + reserved + committed + paid, its account holds what is not paid, and a closed
	/// one has nothing free.
	fn lines_balance() -> Result<(), TryRuntimeError> {
		for (id, line) in Lines::<T>::iter() {
			ensure!(id < NextLineId::<T>::get(), "line number not below the next");
			let unpaid = line.unpaid().ok_or("line overflows")?;
			ensure!(unpaid.checked_add(line.paid) == Some(line.appropriated), "line does not balance");
			ensure!(Self::free_balance(&Self::line_account(id)) >= unpaid, "account lacks the line's money");
			ensure!(line.closed.is_none() || line.free == 0, "closed line with free money");
			ensure!(line.opens < line.closes, "line that never opens");
		}
		Ok(())
	}

	/// Played from its beginning, a line's journal gives the line's figures.
	fn journals_give_the_figures() -> Result<(), TryRuntimeError> {
		let mut entries: u32 = 0;
		for (id, line) in Lines::<T>::iter() {
			let mut replayed = Line { appropriated: 0, free: 0, reserved: 0, committed: 0, paid: 0, ..line.clone() };
			for number in 0..line.movements {
				let movement = Movements::<T>::get(id, number).ok_or("gap in a journal")?;
				ensure!(movement.amount > 0, "movement of nought");
				replayed.apply(&movement.kind, movement.amount).ok_or("impossible movement")?;
			}
			ensure!(replayed == line, "journal does not give the line's figures");
			entries = entries.checked_add(line.movements).ok_or("journals overflow")?;
		}
		ensure!(usize::try_from(entries) == Ok(Movements::<T>::iter_keys().count()), "movement of no line");
		Ok(())
	}

	/// What is reserved, committed and paid of each line is the sum over its tenders and contracts.
	fn lines_are_what_tenders_and_contracts_have() -> Result<(), TryRuntimeError> {
		let mut reserved: BTreeMap<LineId, Balance> = BTreeMap::new();
		let (mut committed, mut paid) = (reserved.clone(), reserved.clone());
		for reservation in Reservations::<T>::iter_values() {
			ensure!(reservation.amount > 0, "reservation of nought");
			add(&mut reserved, reservation.line, reservation.amount)?;
		}
		for commitment in Commitments::<T>::iter_values() {
			add(&mut committed, commitment.line, commitment.outstanding)?;
			add(&mut paid, commitment.line, commitment.paid)?;
		}
		for (id, line) in Lines::<T>::iter() {
			ensure!(reserved.remove(&id).unwrap_or_default() == line.reserved, "reserved for no tender");
			ensure!(committed.remove(&id).unwrap_or_default() == line.committed, "committed to no contract");
			ensure!(paid.remove(&id).unwrap_or_default() == line.paid, "paid for no contract");
		}
		ensure!(reserved.is_empty() && committed.is_empty() && paid.is_empty(), "money of no line");
		Ok(())
	}

	/// Every line is found by owner and by code, once.
	fn lines_stand_under_owner_and_code() -> Result<(), TryRuntimeError> {
		let lines = Lines::<T>::iter_keys().count();
		ensure!(usize::try_from(NextLineId::<T>::get()) == Ok(lines), "line lost");
		ensure!(LineTexts::<T>::iter_keys().count() == lines, "texts of no line");
		ensure!(LineCodes::<T>::iter_keys().count() == lines, "code of no line");
		ensure!(LinesOf::<T>::iter_keys().count() == lines, "owner of no line");
		for (id, line) in Lines::<T>::iter() {
			let code = LineTexts::<T>::get(id).ok_or("line without texts")?.code;
			let indexed = LineCodes::<T>::get((line.owner, line.fiscal_year, code));
			ensure!(indexed == Some(id), "line not found by its code");
		}
		let counted = LineCounts::<T>::iter_values().try_fold(0u32, |sum, count| sum.checked_add(count));
		ensure!(counted == Some(NextLineId::<T>::get()), "lines of all owners miscounted");
		for (owner, number, id) in LinesOf::<T>::iter() {
			ensure!(number < LineCounts::<T>::get(owner), "owner's lines miscounted");
			ensure!(Lines::<T>::get(id).map(|line| line.owner) == Some(owner), "line of another owner");
		}
		Ok(())
	}

	/// The accounts that money is paid out of to the last coin last without a balance.
	fn accounts_last() -> Result<(), TryRuntimeError> {
		let lines = Lines::<T>::iter_keys().map(Self::line_account);
		let purses = OpenPurses::<T>::iter_keys().map(Self::purse);
		for account in lines.chain(purses).chain([Self::treasury()]) {
			let by_balance = u32::from(Self::free_balance(&account) >= T::Currency::minimum_balance());
			ensure!(frame_system::Pallet::<T>::providers(&account) > by_balance, "account may be reaped");
		}
		Ok(())
	}
}
