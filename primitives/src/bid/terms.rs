//! What a payload must keep to. The chain judges opened bids by it; tools ask it before they seal.

use super::{BidDocument, Disqualification, Payload, PayloadV1, MAX_ANSWERS, MAX_DOCUMENTS, MAX_STATEMENT, MAX_TEXT};
use crate::tender::{LotSet, Stage};
use codec::{DecodeAll, Encode};

impl Payload {
	/// The payload that `bytes` stand for; `None` unless they are its one encoding, with nothing after it.
	pub fn read(bytes: &[u8]) -> Option<Self> {
		Self::decode_all(&mut &bytes[..]).ok().filter(|payload| payload.encode() == bytes)
	}
}

impl PayloadV1 {
	/// Why this would be disqualified as the `stage` envelope of a bid for `lots`; `None` if it keeps to the terms.
	pub fn fault(&self, lots: LotSet, stage: Stage, two_envelopes: bool) -> Option<Disqualification> {
		let documents = || self.documents.iter();
		let ordered = is_ascending(self.prices.iter().map(|price| price.lot))
			&& is_ascending(self.answers.iter().map(|answer| answer.criterion))
			&& is_ascending(documents().map(|document| document.hash));
		if !ordered {
			return Some(Disqualification::OutOfOrder);
		}
		if self.answers.len() > MAX_ANSWERS || self.documents.len() > MAX_DOCUMENTS {
			return Some(Disqualification::TooMany);
		}
		let fits = self.statement.len() <= MAX_STATEMENT
			&& self.answers.iter().all(|answer| answer.text.len() <= MAX_TEXT)
			&& documents().all(BidDocument::fits);
		if !fits {
			return Some(Disqualification::TooLong);
		}
		let texts = core::iter::once(&self.statement)
			.chain(self.answers.iter().map(|answer| &answer.text))
			.chain(documents().flat_map(|document| [&document.media_type, &document.uri]));
		if texts.into_iter().any(|text| core::str::from_utf8(text).is_err()) {
			return Some(Disqualification::NotUtf8);
		}
		self.price_fault(lots, stage, two_envelopes)
	}

	fn price_fault(&self, lots: LotSet, stage: Stage, two_envelopes: bool) -> Option<Disqualification> {
		if two_envelopes && stage == Stage::Technical {
			return (!self.prices.is_empty()).then_some(Disqualification::PriceInTechnical);
		}
		if !self.prices.iter().map(|price| price.lot).eq(lots.iter()) {
			return Some(Disqualification::LotsMismatch);
		}
		self.prices.iter().any(|price| price.price == 0).then_some(Disqualification::PriceZero)
	}
}

impl BidDocument {
	/// Whether its texts and its key are short enough.
	fn fits(&self) -> bool {
		[&self.media_type, &self.uri, &self.wrapped_key].iter().all(|field| field.len() <= MAX_TEXT)
	}
}

/// Whether each is greater than the one before it.
fn is_ascending<I: Ord>(items: impl Iterator<Item = I> + Clone) -> bool {
	items.clone().zip(items.skip(1)).all(|(earlier, later)| earlier < later)
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::bid::{Answer, LotPrice};
	use alloc::{vec, vec::Vec};
	use Disqualification::*;

	const LOTS: LotSet = LotSet(0b101);

	fn price(lot: u8, price: u128) -> LotPrice {
		LotPrice { lot, price }
	}

	fn answer(criterion: u16, text: &[u8]) -> Answer {
		Answer { criterion, value: None, text: text.to_vec() }
	}

	fn document(first: u8) -> BidDocument {
		let mut hash = [0; 32];
		hash[0] = first;
		BidDocument { hash, media_type: b"text/plain".to_vec(), uri: b"x:".to_vec(), wrapped_key: Vec::new() }
	}

	fn good() -> PayloadV1 {
		PayloadV1 {
			prices: vec![price(0, 1), price(2, u128::MAX)],
			answers: vec![answer(0, b""), answer(9, &[b'a'; MAX_TEXT])],
			documents: vec![document(1), document(2)],
			statement: vec![b's'; MAX_STATEMENT],
		}
	}

	fn fault_of(change: impl FnOnce(&mut PayloadV1)) -> Option<Disqualification> {
		let mut payload = good();
		change(&mut payload);
		payload.fault(LOTS, Stage::Technical, false)
	}

	#[test]
	fn payload_should_be_without_fault_when_it_keeps_to_the_terms() {
		assert_eq!(fault_of(|_| {}), None);
		assert_eq!(good().fault(LOTS, Stage::Price, true), None);
		let technical = PayloadV1 { prices: Vec::new(), ..good() };
		assert_eq!(technical.fault(LOTS, Stage::Technical, true), None);
	}

	#[test]
	fn payload_should_be_disqualified_when_prices_are_not_those_of_the_lots() {
		assert_eq!(good().fault(LOTS, Stage::Technical, true), Some(PriceInTechnical));
		assert_eq!(fault_of(|p| p.prices.clear()), Some(LotsMismatch));
		assert_eq!(fault_of(|p| p.prices[1].lot = 1), Some(LotsMismatch));
		assert_eq!(fault_of(|p| p.prices.push(price(3, 1))), Some(LotsMismatch));
		assert_eq!(fault_of(|p| p.prices[0].price = 0), Some(PriceZero));
	}

	#[test]
	fn payload_should_be_disqualified_when_something_is_said_twice() {
		assert_eq!(fault_of(|p| p.prices[1].lot = 0), Some(OutOfOrder));
		assert_eq!(fault_of(|p| p.answers.reverse()), Some(OutOfOrder));
		assert_eq!(fault_of(|p| p.documents[1] = document(1)), Some(OutOfOrder));
	}

	#[test]
	fn payload_should_be_disqualified_when_it_is_over_a_limit() {
		assert_eq!(fault_of(|p| p.answers = (0..128).map(|n| answer(n, b"")).collect()), None);
		assert_eq!(fault_of(|p| p.answers = (0..129).map(|n| answer(n, b"")).collect()), Some(TooMany));
		assert_eq!(fault_of(|p| p.documents = (0..65).map(document).collect()), Some(TooMany));
		assert_eq!(fault_of(|p| p.statement.push(b's')), Some(TooLong));
		assert_eq!(fault_of(|p| p.answers[1].text.push(b'a')), Some(TooLong));
		assert_eq!(fault_of(|p| p.documents[0].uri = vec![b'u'; 513]), Some(TooLong));
		assert_eq!(fault_of(|p| p.documents[0].wrapped_key = vec![0xff; 512]), None);
		assert_eq!(fault_of(|p| p.documents[0].wrapped_key = vec![0xff; 513]), Some(TooLong));
	}

	#[test]
	fn payload_should_be_disqualified_when_a_text_is_not_utf8() {
		assert_eq!(fault_of(|p| p.statement[0] = 0xff), Some(NotUtf8));
		assert_eq!(fault_of(|p| p.answers[0].text = vec![0xff]), Some(NotUtf8));
		assert_eq!(fault_of(|p| p.documents[0].media_type = vec![0xff]), Some(NotUtf8));
	}

	#[test]
	fn payload_should_not_be_read_when_its_bytes_are_not_its_one_encoding() {
		let payload = Payload::V1(good());
		let bytes = payload.encode();
		assert_eq!(Payload::read(&bytes), Some(payload));
		assert_eq!(Payload::read(&[&bytes[..], &[0]].concat()), None, "something after it");
		assert_eq!(Payload::read(&bytes[..bytes.len() - 1]), None, "cut short");
		assert_eq!(Payload::read(&[&[0], &bytes[1..]].concat()), None, "no such version");
		// A length of 0 written in two bytes instead of one.
		assert_eq!(Payload::read(&[1, 1, 0, 0, 0, 0]), None);
		assert_eq!(Payload::read(&[]), None);
	}
}
