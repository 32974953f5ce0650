//! Who is charged for a transaction.
//!
//! The transaction payment pallet asks its [`OnChargeTransaction`] three times: can the fee be paid, when a
//! transaction enters the pool or a block; take the fee, just before it runs; settle, just after, when the cost is
//! known. [`Sponsored`] answers the first two from one decision, so that no transaction passes the one and fails the
//! other, and remembers between the second and the third who has paid.

use crate::{budget::Part, BalanceOf, Class, Classify, Config, Event, OperationsAccount, Owed, Pallet, WeightInfo};
use core::marker::PhantomData;
use frame_support::weights::Weight;
use pallet_transaction_payment::{Config as PaymentConfig, OnChargeTransaction, TxCreditHold};
use procurement_primitives::{
	identity::{traits::Parties, PartyId},
	refusal::Refusal,
};
use sp_runtime::{
	traits::{CheckedAdd, CheckedSub, DispatchInfoOf, PostDispatchInfoOf, Zero},
	transaction_validity::TransactionValidityError,
};

/// Charges the city's operations account for sponsored calls of verified parties, within their daily budgets, and the
/// signer for everything else. `Inner` moves the money; to it, whoever pays is the signer.
///
/// - A refund goes to whoever paid.
/// - A transaction with a tip is paid by its signer, fee and tip.
/// - If the budget or the operations account cannot cover the fee, the signer pays. If the signer cannot pay and the
///   operations account is empty, an essential call is accepted on credit, within the party's reserve. Any other
///   transaction is refused with a code of [`Refusal`], and nothing is charged.
/// - A call that is nested too deeply is refused, whoever would pay.
pub struct Sponsored<Inner>(PhantomData<Inner>);

/// A fee that the city has paid, or will owe, and not settled yet.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Sponsorship<AccountId, Balance> {
	party: PartyId,
	payer: AccountId,
	/// The day in city time on which the fee counts.
	day: u32,
	/// The part of the budget that it counts against.
	part: Part,
	/// Whether nothing was taken, and the city will owe it.
	on_credit: bool,
	/// The fee that was taken, which is the most that the transaction can cost.
	fee: Balance,
}

type SponsorshipOf<T> = Sponsorship<<T as frame_system::Config>::AccountId, BalanceOf<T>>;

impl<T: PaymentConfig, Inner: TxCreditHold<T>> TxCreditHold<T> for Sponsored<Inner> {
	type Credit = <Inner as TxCreditHold<T>>::Credit;
}

impl<T, Inner> OnChargeTransaction<T> for Sponsored<Inner>
where
	T: Config + PaymentConfig,
	Inner: OnChargeTransaction<T, Balance = BalanceOf<T>>,
{
	type Balance = BalanceOf<T>;
	/// The city's part in it, and what was withdrawn: nothing for a call on credit.
	type LiquidityInfo = (Option<SponsorshipOf<T>>, Option<Inner::LiquidityInfo>);

	fn withdraw_fee(
		who: &T::AccountId,
		call: &T::RuntimeCall,
		dispatch_info: &DispatchInfoOf<T::RuntimeCall>,
		fee_with_tip: Self::Balance,
		tip: Self::Balance,
	) -> Result<Self::LiquidityInfo, TransactionValidityError> {
		let sponsorship = decide::<T, Inner>(who, call, dispatch_info, fee_with_tip, tip)?;
		let payer = sponsorship.as_ref().map_or(who, |sponsorship| &sponsorship.payer);
		let withdrawn = if sponsorship.as_ref().is_some_and(|sponsorship| sponsorship.on_credit) {
			None
		} else {
			Some(Inner::withdraw_fee(payer, call, dispatch_info, fee_with_tip, tip)?)
		};
		if let Some(Sponsorship { party, day, part, fee, .. }) = &sponsorship {
			Pallet::<T>::spend(*party, who, *day, *part, *fee);
		}
		Ok((sponsorship, withdrawn))
	}

	fn can_withdraw_fee(
		who: &T::AccountId,
		call: &T::RuntimeCall,
		dispatch_info: &DispatchInfoOf<T::RuntimeCall>,
		fee_with_tip: Self::Balance,
		tip: Self::Balance,
	) -> Result<(), TransactionValidityError> {
		match decide::<T, Inner>(who, call, dispatch_info, fee_with_tip, tip)? {
			// The decision has asked whether the operations account can pay, or need not.
			Some(_) => Ok(()),
			None => Inner::can_withdraw_fee(who, call, dispatch_info, fee_with_tip, tip),
		}
	}

	fn correct_and_deposit_fee(
		who: &T::AccountId,
		dispatch_info: &DispatchInfoOf<T::RuntimeCall>,
		post_info: &PostDispatchInfoOf<T::RuntimeCall>,
		corrected_fee_with_tip: Self::Balance,
		tip: Self::Balance,
		(sponsorship, withdrawn): Self::LiquidityInfo,
	) -> Result<(), TransactionValidityError> {
		let payer = sponsorship.as_ref().map_or(who, |sponsorship| &sponsorship.payer);
		if let Some(withdrawn) = withdrawn {
			Inner::correct_and_deposit_fee(payer, dispatch_info, post_info, corrected_fee_with_tip, tip, withdrawn)?;
		}
		if let Some(sponsorship) = sponsorship {
			settle::<T>(who, sponsorship, corrected_fee_with_tip);
		}
		Ok(())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn endow_account(who: &T::AccountId, amount: Self::Balance) {
		Inner::endow_account(who, amount);
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn minimum_balance() -> Self::Balance {
		Inner::minimum_balance()
	}
}

/// Decides who pays: `Some` if the city does, `None` if the signer does. Only reads.
fn decide<T, Inner>(
	who: &T::AccountId,
	call: &T::RuntimeCall,
	dispatch_info: &DispatchInfoOf<T::RuntimeCall>,
	fee_with_tip: BalanceOf<T>,
	tip: BalanceOf<T>,
) -> Result<Option<SponsorshipOf<T>>, TransactionValidityError>
where
	T: Config + PaymentConfig,
	Inner: OnChargeTransaction<T, Balance = BalanceOf<T>>,
{
	let essential = match T::CallClassifier::classify(call) {
		Class::TooDeep => return Err(Refusal::NestedTooDeep.into()),
		Class::NotSponsored => return Ok(None),
		Class::Sponsored => false,
		Class::Essential => true,
	};
	if fee_with_tip.is_zero() || !tip.is_zero() {
		return Ok(None);
	}
	let Some(party) = T::Parties::acting_for(who) else {
		return Ok(None);
	};
	let refusal = match sponsor::<T, Inner>(who, party, essential, call, dispatch_info, fee_with_tip) {
		Ok(sponsorship) => return Ok(Some(sponsorship)),
		Err(refusal) => refusal,
	};
	if Inner::can_withdraw_fee(who, call, dispatch_info, fee_with_tip, tip).is_ok() {
		return Ok(None);
	}
	let credit = match refusal {
		Refusal::OperationsAccountEmpty if essential => on_credit::<T>(who, party, fee_with_tip),
		_ => None,
	};
	match credit {
		Some(sponsorship) => Ok(Some(sponsorship)),
		None => Err(refusal.into()),
	}
}

/// What the city would pay for `party` when `who` signs, or why it does not.
fn sponsor<T, Inner>(
	who: &T::AccountId,
	party: PartyId,
	essential: bool,
	call: &T::RuntimeCall,
	dispatch_info: &DispatchInfoOf<T::RuntimeCall>,
	fee: BalanceOf<T>,
) -> Result<SponsorshipOf<T>, Refusal>
where
	T: Config + PaymentConfig,
	Inner: OnChargeTransaction<T, Balance = BalanceOf<T>>,
{
	let today = Pallet::<T>::budget_of(party);
	let part = if fee <= today.left {
		Part::Everyday
	} else if essential && fee <= Pallet::<T>::reserve_left_to(who, &today) {
		Part::Reserve
	} else {
		return Err(Refusal::BudgetExhausted);
	};
	let payer = OperationsAccount::<T>::get().ok_or(Refusal::OperationsAccountEmpty)?;
	Inner::can_withdraw_fee(&payer, call, dispatch_info, fee, Zero::zero())
		.map_err(|_| Refusal::OperationsAccountEmpty)?;
	Ok(Sponsorship { party, payer, day: today.day, part, on_credit: false, fee })
}

/// What the city would owe for an essential act of `party` that `who` signs, if its reserve covers it. Credit counts
/// against the reserve only: so much, and no more, can be owed for a party and a day.
fn on_credit<T: Config>(who: &T::AccountId, party: PartyId, fee: BalanceOf<T>) -> Option<SponsorshipOf<T>> {
	// Where the city pays no fees at all there is nobody to owe them.
	let payer = OperationsAccount::<T>::get()?;
	let today = Pallet::<T>::budget_of(party);
	let covered = fee <= Pallet::<T>::reserve_left_to(who, &today) && Owed::<T>::get().checked_add(&fee).is_some();
	covered.then_some(Sponsorship { party, payer, day: today.day, part: Part::Reserve, on_credit: true, fee })
}

/// Gives back to the party's budget what the transaction did not need, and puts on record what it cost.
fn settle<T: Config>(who: &T::AccountId, sponsorship: SponsorshipOf<T>, corrected_fee: BalanceOf<T>) {
	let Sponsorship { party, payer, day, part, on_credit, fee } = sponsorship;
	let paid = Ord::min(corrected_fee, fee);
	if let Some(unused) = fee.checked_sub(&paid).filter(|unused| !unused.is_zero()) {
		Pallet::<T>::give_back(party, who, day, part, unused);
	}
	if paid.is_zero() {
		return;
	}
	if on_credit {
		Pallet::<T>::owe(party, paid);
	} else {
		Pallet::<T>::deposit_event(Event::FeeSponsored { party, payer, fee: paid });
	}
}

/// The weight of charging a transaction, for `pallet_transaction_payment::Config::WeightInfo`. The payment pallet's
/// own figure knows nothing of parties and budgets.
pub struct ChargeWeight<T>(PhantomData<T>);

impl<T: Config> pallet_transaction_payment::WeightInfo for ChargeWeight<T> {
	fn charge_transaction_payment() -> Weight {
		T::WeightInfo::charge()
	}
}
