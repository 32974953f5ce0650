//! Calls: the arguments are our own shared types, the indices come from the node's metadata.

use super::errors::incompatible;
use crate::exit::{Failure, Outcome};
use codec::{Compact, Encode};
use subxt::{
	ext::{
		scale_encode::{EncodeAsFields, Error, FieldIter},
		scale_type_resolver::TypeResolver,
	},
	metadata::Metadata,
	tx::Payload,
};

/// A call of a pallet. The arguments encode as a tuple of what the call takes. It has no `Debug`: some arguments are
/// secret until they are sent.
pub struct Call<Arguments> {
	pallet: &'static str,
	call: &'static str,
	/// The names of the arguments, which must be those of the node's runtime: a runtime that has come to mean something
	/// else by the same call is not given bytes to guess about.
	names: &'static [&'static str],
	arguments: Bytes<Arguments>,
}

/// Arguments that encode themselves when subxt asks for them.
pub struct Bytes<Arguments>(Arguments);

impl<Arguments: Encode> Call<Arguments> {
	/// The call `pallet.call` with `arguments`, which the chain knows by `names`.
	pub const fn new(
		pallet: &'static str,
		call: &'static str,
		names: &'static [&'static str],
		arguments: Arguments,
	) -> Self {
		Self { pallet, call, names, arguments: Bytes(arguments) }
	}

	/// Its name, as the chain's documents write it.
	pub fn name(&self) -> String {
		format!("{}.{}", self.pallet, self.call)
	}

	/// The same call within a batch.
	pub fn inner(&self) -> Inner {
		Inner::new(self.pallet, self.call, self.names, self.arguments.0.encode())
	}

	/// Its arguments as they are sent.
	#[cfg(test)]
	pub fn encoded(&self) -> Vec<u8> {
		self.arguments.0.encode()
	}

	/// Fails unless the node's runtime knows this call with these arguments.
	pub fn ensure_known(&self, metadata: &Metadata) -> Outcome {
		indices(metadata, self.pallet, self.call, self.names).map(|_| ())
	}
}

/// A call within a batch.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Inner {
	pallet: &'static str,
	call: &'static str,
	names: &'static [&'static str],
	arguments: Vec<u8>,
}

impl Inner {
	/// The call `pallet.call` with encoded `arguments`, which the chain knows by `names`.
	pub const fn new(
		pallet: &'static str,
		call: &'static str,
		names: &'static [&'static str],
		arguments: Vec<u8>,
	) -> Self {
		Self { pallet, call, names, arguments }
	}

	/// Its name.
	#[cfg(test)]
	pub const fn call(&self) -> &'static str {
		self.call
	}

	/// The call as the runtime's enum of all calls encodes it.
	fn encode(&self, metadata: &Metadata) -> Outcome<Vec<u8>> {
		let (pallet, call) = indices(metadata, self.pallet, self.call, self.names)?;
		Ok([&[pallet, call], self.arguments.as_slice()].concat())
	}
}

/// Calls that are encoded already, as the list that they are inside another call.
#[derive(Clone, Debug)]
pub struct Calls(Vec<Vec<u8>>);

impl Encode for Calls {
	fn encode_to<O: codec::Output + ?Sized>(&self, output: &mut O) {
		// A batch holds a few dozen calls; what does not fit the number never gets here.
		Compact(u32::try_from(self.0.len()).unwrap_or(u32::MAX)).encode_to(output);
		for call in &self.0 {
			output.write(call);
		}
	}
}

/// The call that makes all of `calls`, or none if one of them fails.
pub fn batch(metadata: &Metadata, calls: &[Inner]) -> Outcome<Call<Calls>> {
	let calls = calls.iter().map(|call| call.encode(metadata)).collect::<Outcome<_>>()?;
	Ok(Call::new("Utility", "batch_all", &["calls"], Calls(calls)))
}

/// How many must agree, to what, and how long that is.
type Motion = (Compact<u32>, Encoded, Compact<u32>);

/// The call by which a councillor puts a call to the vote of `threshold` councillors.
pub fn motion(metadata: &Metadata, threshold: u32, call: &Inner) -> Outcome<Call<Motion>> {
	let encoded = call.encode(metadata)?;
	let length = u32::try_from(encoded.len()).map_err(Failure::internal)?;
	let arguments = (Compact(threshold), Encoded(encoded), Compact(length));
	Ok(Call::new("Council", "propose", &["threshold", "proposal", "length_bound"], arguments))
}

/// A call that is encoded already, as it is inside another.
#[derive(Clone, Debug)]
pub struct Encoded(Vec<u8>);

impl Encode for Encoded {
	fn encode_to<O: codec::Output + ?Sized>(&self, output: &mut O) {
		output.write(&self.0);
	}
}

/// The indices of a call that the runtime knows with arguments of these names.
fn indices(metadata: &Metadata, pallet: &str, call: &str, names: &[&str]) -> Outcome<(u8, u8)> {
	let unknown =
		|why: String| -> Failure { incompatible(format!("the node's runtime does not know this call: {why}")) };
	let theirs = metadata.pallet_by_name(pallet).ok_or_else(|| unknown(format!("there is no pallet {pallet}")))?;
	let variant = theirs.call_variant_by_name(call).ok_or_else(|| unknown(format!("there is no {pallet}.{call}")))?;
	let fields: Vec<&str> = variant.fields.iter().map(|field| field.name.as_deref().unwrap_or_default()).collect();
	if fields == names {
		return Ok((theirs.call_index(), variant.index));
	}
	Err(unknown(format!("{pallet}.{call} takes ({}), not ({})", fields.join(", "), names.join(", "))))
}

impl<Arguments: Encode> Payload for Call<Arguments> {
	type CallData = Bytes<Arguments>;

	fn pallet_name(&self) -> &str {
		self.pallet
	}

	fn call_name(&self) -> &str {
		self.call
	}

	fn call_data(&self) -> &Self::CallData {
		&self.arguments
	}
}

impl<Arguments: Encode> EncodeAsFields for Bytes<Arguments> {
	fn encode_as_fields_to<R: TypeResolver>(
		&self,
		_: &mut dyn FieldIter<'_, R::TypeId>,
		_: &R,
		out: &mut Vec<u8>,
	) -> Result<(), Error> {
		self.0.encode_to(out);
		Ok(())
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_batch_should_encode_as_the_list_that_it_is() {
		let calls: Vec<(u8, u8, u32)> = vec![(1, 2, 3), (4, 5, 6)];
		let encoded = Calls(calls.iter().map(Encode::encode).collect());
		assert_eq!(encoded.encode(), calls.encode());
		assert_eq!(Calls(Vec::new()).encode(), Vec::<u8>::new().encode());
	}

	#[test]
	fn arguments_should_encode_as_the_tuple_that_they_are() {
		let call = Call::new("Tenders", "answer", &["tender", "enquiry", "text"], (1u32, 2u32, b"x".to_vec()));
		assert_eq!(call.name(), "Tenders.answer");
		assert_eq!(
			call.arguments.0.encode(),
			[&1u32.encode()[..], &2u32.encode()[..], &b"x".to_vec().encode()[..]].concat()
		);
	}
}
