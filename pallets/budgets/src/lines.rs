//! The life of a budget line: opened, given money, reduced, closed.

use crate::{
	fiscal,
	types::{Line, LineText, Text},
	Config, Error, Event, LineCodes, LineCounts, LineTexts, Lines, LinesOf, NextLineId, Pallet,
};
use alloc::vec::Vec;
use frame_support::{ensure, pallet_prelude::DispatchResult, traits::Get};
use frame_system::ensure_signed;
use procurement_primitives::{
	budget::{Cause, LineId, MovementKind, Purses},
	identity::{traits::Parties, Authority, PartyId, Role},
	money::Balance,
	time::Moment,
};
use sp_runtime::{ArithmeticError, DispatchError};

impl<T: Config> Pallet<T> {
	/// A line, or the error that there is none.
	pub(crate) fn line_of(id: LineId) -> Result<Line, DispatchError> {
		Lines::<T>::get(id).ok_or_else(|| Error::<T>::UnknownLine.into())
	}

	/// The line of `owner` with this code whose year runs; of two, the one with more free. A fiscal year that is no calendar
	/// year bears the number of the one in which it begins or ends.
	pub(crate) fn running_line(owner: PartyId, code: &Text<T>) -> Option<(LineId, Line)> {
		let now = Self::now();
		let year = fiscal::year_of(now, T::UtcOffset::get())?;
		let years = [Some(year), year.checked_sub(1), year.checked_add(1)].into_iter().flatten();
		let ids = years.filter_map(|year| LineCodes::<T>::get((owner, year, code.clone())));
		let lines = ids.filter_map(|id| Some((id, Lines::<T>::get(id)?)));
		lines.filter(|(_, line)| line.opens <= now && line.takes_more(now)).max_by_key(|(_, line)| line.free)
	}

	/// The period of a line: what is not said is the calendar year of that number in city time.
	fn period(
		fiscal_year: u16,
		opens: Option<Moment>,
		closes: Option<Moment>,
	) -> Result<(Moment, Moment), DispatchError> {
		let begins = |year: u16| fiscal::year_begins(year, T::UtcOffset::get()).ok_or(Error::<T>::BadFiscalYear);
		let opens = match opens {
			Some(opens) => opens,
			None => begins(fiscal_year)?,
		};
		let closes = match closes {
			Some(closes) => closes,
			None => begins(fiscal_year.checked_add(1).ok_or(Error::<T>::BadFiscalYear)?)?,
		};
		ensure!(opens < closes && Self::now() < closes, Error::<T>::BadPeriod);
		Ok((opens, closes))
	}

	pub(crate) fn do_open_line(
		by: Authority,
		owner: PartyId,
		fiscal_year: u16,
		code: Vec<u8>,
		title: Vec<u8>,
		opens: Option<Moment>,
		closes: Option<Moment>,
	) -> Result<LineId, DispatchError> {
		let (code, title) = (Self::check_text(code)?, Self::check_text(title)?);
		let (opens, closes) = Self::period(fiscal_year, opens, closes)?;
		let count = LineCounts::<T>::get(owner);
		// Who once was a buyer may owe something for a contract when it is none any more.
		if count == 0 {
			T::Parties::ensure_role(owner, Role::ProcuringEntity)?;
		}
		let key = (owner, fiscal_year, code.clone());
		ensure!(!LineCodes::<T>::contains_key(&key), Error::<T>::LineExists);
		let id = NextLineId::<T>::get();
		NextLineId::<T>::put(id.checked_add(1).ok_or(Error::<T>::IdsExhausted)?);
		// An account that lasts without a balance: its last fen can be paid out.
		frame_system::Pallet::<T>::inc_providers(&Self::line_account(id));
		LineCodes::<T>::insert(key, id);
		LinesOf::<T>::insert(owner, count, id);
		LineCounts::<T>::insert(owner, count.checked_add(1).ok_or(Error::<T>::IdsExhausted)?);
		Lines::<T>::insert(
			id,
			Line {
				owner,
				fiscal_year,
				opens,
				closes,
				closed: None,
				appropriated: 0,
				free: 0,
				reserved: 0,
				committed: 0,
				paid: 0,
				movements: 0,
			},
		);
		LineTexts::<T>::insert(id, LineText { code: code.clone(), title: title.clone() });
		Self::deposit_event(Event::LineOpened { line: id, owner, fiscal_year, code, title, opens, closes, by });
		Ok(id)
	}

	pub(crate) fn do_appropriate(by: Authority, id: LineId, amount: Balance) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let mut line = Self::line_of(id)?;
		ensure!(line.takes_more(Self::now()), Error::<T>::LineClosed);
		ensure!(amount <= Self::free_balance(&Self::treasury()), Error::<T>::InsufficientTreasury);
		Self::move_money(id, &mut line, MovementKind::Appropriated, amount, Cause::Treasury)?;
		Lines::<T>::insert(id, line);
		Self::deposit_event(Event::Appropriated { line: id, amount, by });
		Ok(())
	}

	pub(crate) fn do_reduce(by: Authority, id: LineId, amount: Balance) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let mut line = Self::line_of(id)?;
		ensure!(line.closed.is_none(), Error::<T>::LineClosed);
		ensure!(amount <= line.free, Error::<T>::InsufficientFree);
		Self::move_money(id, &mut line, MovementKind::Reduced, amount, Cause::Treasury)?;
		Lines::<T>::insert(id, line);
		Self::deposit_event(Event::Reduced { line: id, amount, by });
		Ok(())
	}

	pub(crate) fn do_close_line(origin: T::RuntimeOrigin, id: LineId) -> DispatchResult {
		let mut line = Self::line_of(id)?;
		let now = Self::now();
		let by = match Self::ensure_treasury(origin.clone()) {
			Ok(by) => Some(by),
			Err(refusal) => {
				ensure_signed(origin)?;
				// The year is over, and there is nothing left to decide.
				ensure!(line.closes <= now, refusal);
				None
			}
		};
		ensure!(line.closed.is_none(), Error::<T>::LineClosed);
		line.closed = Some(now);
		Self::deposit_event(Event::LineClosed { line: id, by });
		Self::return_free(id, &mut line, Cause::Treasury)?;
		Lines::<T>::insert(id, line);
		Ok(())
	}

	/// Gives what is free on a closed line back to the treasury.
	pub(crate) fn return_free(id: LineId, line: &mut Line, cause: Cause) -> DispatchResult {
		let amount = line.free;
		if amount > 0 {
			Self::move_money(id, line, MovementKind::Returned, amount, cause)?;
			Self::deposit_event(Event::Returned { line: id, amount, cause });
		}
		Ok(())
	}

	pub(crate) fn do_sweep(by: Authority, id: LineId) -> DispatchResult {
		let unpaid = Self::line_of(id)?.unpaid().ok_or(ArithmeticError::Overflow)?;
		let account = Self::line_account(id);
		let amount = Self::free_balance(&account).checked_sub(unpaid).filter(|stray| *stray > 0);
		let amount = amount.ok_or(Error::<T>::NothingToSweep)?;
		Self::transfer(&account, &Self::treasury(), amount)?;
		Self::deposit_event(Event::Swept { line: id, amount, by });
		Ok(())
	}
}
