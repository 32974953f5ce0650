//! Answers to anybody, for the runtime API. Nothing here is called by a transaction.

use crate::{
	types::{Deposit, Redemption, Text},
	Commitments, Config, DepositReferences, Deposits, DepositsConfirmed, LineCodes, LineCounts, LineTexts, Lines,
	LinesOf, Movements, NextDepositId, NextLineId, NextRedemptionId, Opening, Pallet, Redemptions, RedemptionsPaid,
	Reservations, SettlementCurrency,
};
use alloc::vec::Vec;
use frame_support::traits::fungible::{Inspect, InspectHold};
use procurement_primitives::{
	budget::{
		api::{
			CommitmentView, DepositPage, DepositView, IssuanceView, LinePage, LineStatus, LineView, MovementPage,
			PurseView, RedemptionPage, RedemptionView, ReservationView, MAX_PAGE,
		},
		ContractId, Currency, DepositId, LineId, Purses, RedemptionId, RedemptionState,
	},
	identity::PartyId,
	tender::TenderId,
};

/// The entries from number `from` on of a list with `end` of them, and where to go on.
fn page<Entry>(from: u32, end: u32, limit: u32, entry: impl Fn(u32) -> Option<Entry>) -> (Vec<Entry>, Option<u32>) {
	let stop = from.saturating_add(limit.clamp(1, MAX_PAGE)).min(end);
	((from..stop).filter_map(entry).collect(), (stop < end).then_some(stop))
}

impl<T: Config> Pallet<T> {
	/// The currency that every amount is in.
	pub fn currency() -> Currency {
		SettlementCurrency::<T>::get()
	}

	/// How much money there is, and where it came from.
	pub fn issuance() -> IssuanceView {
		IssuanceView {
			opening: Opening::<T>::get(),
			deposited: DepositsConfirmed::<T>::get(),
			redeemed: RedemptionsPaid::<T>::get(),
			total: T::Currency::total_issuance(),
		}
	}

	/// A line as the public sees it.
	pub fn line(id: LineId) -> Option<LineView<T::AccountId>> {
		let line = Lines::<T>::get(id)?;
		let text = LineTexts::<T>::get(id)?;
		let (account, now) = (Self::line_account(id), Self::now());
		let status = if line.closed.is_some() {
			LineStatus::Closed
		} else if line.closes <= now {
			LineStatus::Ended
		} else if line.opens <= now {
			LineStatus::Open
		} else {
			LineStatus::Planned
		};
		Some(LineView {
			id,
			owner: line.owner,
			fiscal_year: line.fiscal_year,
			code: text.code.into_inner(),
			title: text.title.into_inner(),
			opens: line.opens,
			closes: line.closes,
			closed: line.closed,
			status,
			appropriated: line.appropriated,
			free: line.free,
			reserved: line.reserved,
			committed: line.committed,
			paid: line.paid,
			movements: line.movements,
			balance: Self::free_balance(&account),
			account,
		})
	}

	/// The line of `owner` with this code in this fiscal year.
	pub fn line_by_code(owner: PartyId, fiscal_year: u16, code: Vec<u8>) -> Option<LineView<T::AccountId>> {
		let code: Text<T> = code.try_into().ok()?;
		Self::line(LineCodes::<T>::get((owner, fiscal_year, code))?)
	}

	/// A page of the lines of `owner`, or of all.
	pub fn lines(owner: Option<PartyId>, cursor: u32, limit: u32) -> LinePage<T::AccountId> {
		let (lines, next) = match owner {
			None => page(cursor, NextLineId::<T>::get(), limit, Self::line),
			Some(owner) => {
				let entry = |number| Self::line(LinesOf::<T>::get(owner, number)?);
				page(cursor, LineCounts::<T>::get(owner), limit, entry)
			}
		};
		LinePage { lines, next }
	}

	/// A page of a line's journal.
	pub fn trace(line: LineId, cursor: u32, limit: u32) -> MovementPage<T::AccountId> {
		let end = Lines::<T>::get(line).map_or(0, |line| line.movements);
		let (movements, next) = page(cursor, end, limit, |number| Movements::<T>::get(line, number));
		MovementPage { movements, next }
	}

	/// What is put aside for a tender.
	pub fn reservation(tender: TenderId) -> Option<ReservationView> {
		let reservation = Reservations::<T>::get(tender)?;
		Some(ReservationView { line: reservation.line, amount: reservation.amount })
	}

	/// What was committed to a contract.
	pub fn commitment(contract: ContractId) -> Option<CommitmentView> {
		let commitment = Commitments::<T>::get(contract)?;
		Some(CommitmentView {
			line: commitment.line,
			tender: commitment.tender,
			outstanding: commitment.outstanding,
			paid: commitment.paid,
		})
	}

	/// A deposit.
	pub fn deposit(id: DepositId) -> Option<DepositView<T::AccountId>> {
		let Deposit { amount, to, reference, recorded_by, recorded_at, state } = Deposits::<T>::get(id)?;
		Some(DepositView { id, amount, to, reference: reference.into_inner(), recorded_by, recorded_at, state })
	}

	/// The deposit that stands under the bank's reference.
	pub fn deposit_by_reference(reference: Vec<u8>) -> Option<DepositView<T::AccountId>> {
		let key = Self::reference_key(reference.try_into().ok()?);
		Self::deposit(DepositReferences::<T>::get(key)?)
	}

	/// A page of deposits.
	pub fn deposits(cursor: DepositId, limit: u32) -> DepositPage<T::AccountId> {
		let (deposits, next) = page(cursor, NextDepositId::<T>::get(), limit, Self::deposit);
		DepositPage { deposits, next }
	}

	/// A redemption.
	pub fn redemption(id: RedemptionId) -> Option<RedemptionView<T::AccountId>> {
		let Redemption { party, amount, requested_by, requested_at, state } = Redemptions::<T>::get(id)?;
		let state = match state {
			RedemptionState::Requested => RedemptionState::Requested,
			RedemptionState::Paid { by, reference, at } => {
				RedemptionState::Paid { by, reference: reference.into_inner(), at }
			}
			RedemptionState::Rejected { by, reason, at } => RedemptionState::Rejected { by, reason, at },
		};
		Some(RedemptionView { id, party, amount, requested_by, requested_at, state })
	}

	/// A page of redemptions.
	pub fn redemptions(cursor: RedemptionId, limit: u32) -> RedemptionPage<T::AccountId> {
		let (redemptions, next) = page(cursor, NextRedemptionId::<T>::get(), limit, Self::redemption);
		RedemptionPage { redemptions, next }
	}

	/// An account and what is in it.
	fn account_view(account: T::AccountId) -> PurseView<T::AccountId> {
		let (balance, held) = (Self::free_balance(&account), T::Currency::total_balance_on_hold(&account));
		PurseView { account, balance, held }
	}

	/// The account that holds a party's own money, and what is in it.
	pub fn purse_view(party: PartyId) -> PurseView<T::AccountId> {
		Self::account_view(Self::purse(party))
	}

	/// The treasury's account, and what is in it.
	pub fn treasury_view() -> PurseView<T::AccountId> {
		Self::account_view(Self::treasury())
	}
}
