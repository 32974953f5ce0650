//! A parameter that a method does not have is refused: a misspelt `at` must not be answered from the best block.
//!
//! The framework reads the parameters that it knows and passes over the rest. So each namespace is declared inside
//! [`with_parameters`], which notes the names, and its methods are registered through [`known_only`], which compares.

use futures::{future, FutureExt};
use jsonrpsee::{
	types::{ErrorCode, ErrorObjectOwned, Id, Params},
	ConnectionId, Extensions, MethodCallback, MethodResponse, MethodSink, Methods, SubscriptionState,
};
use serde::de::IgnoredAny;
use std::{collections::BTreeMap, sync::Arc};

use super::Error;

/// The names of methods and, in order, of the parameters that each has.
pub type Parameters = &'static [(&'static str, &'static [&'static str])];

/// Leaves a namespace's trait as it is, and notes its methods' parameters beside it, as `PARAMETERS`.
macro_rules! with_parameters {
	(@names
		$(#[doc = $_about:literal])*
		#[rpc(server, namespace = $namespace:literal)]
		pub trait $_trait:ident {
			$(
				$(#[doc = $_text:literal])*
				#[method(name = $method:literal $($_how:tt)*)]
				$(async)? fn $_function:ident(&self $(, $parameter:ident: $_type:ty)* $(,)?) -> $_answer:ty;
			)*
		}
	) => {
		/// What the methods of this namespace take.
		pub const PARAMETERS: $crate::rpc::parameters::Parameters =
			&[$((concat!($namespace, "_", $method), &[$(stringify!($parameter)),*])),*];
	};
	($($namespace:tt)*) => {
		$($namespace)*
		$crate::rpc::parameters::with_parameters!(@names $($namespace)*);
	};
}
pub(super) use with_parameters;

/// The same methods, which now refuse any parameter but those noted. Fails for a method whose parameters nobody noted.
pub fn known_only(parameters: Parameters, methods: impl Into<Methods>) -> Result<Methods, Error> {
	let (methods, mut checked) = (methods.into(), Methods::new());
	for name in methods.method_names() {
		let Some(callback) = methods.method(name).cloned() else { continue };
		let noted = parameters.iter().find(|(method, _)| *method == name).map(|(_, known)| *known);
		let callback = match (callback, noted) {
			(MethodCallback::Sync(answer), Some(known)) => {
				MethodCallback::Sync(Arc::new(move |id: Id<'_>, given: Params<'_>, limit, extensions: Extensions| {
					match check(&given, known) {
						Ok(()) => answer(id, given, limit, extensions),
						Err(error) => MethodResponse::error(id, error),
					}
				}))
			}
			(MethodCallback::Async(answer), Some(known)) => MethodCallback::Async(Arc::new(
				move |id: Id<'static>, given: Params<'static>, from: ConnectionId, limit, extensions: Extensions| {
					match check(&given, known) {
						Ok(()) => answer(id, given, from, limit, extensions),
						Err(error) => future::ready(MethodResponse::error(id, error)).boxed(),
					}
				},
			)),
			(MethodCallback::Subscription(answer), Some(known)) => MethodCallback::Subscription(Arc::new(
				move |id: Id<'_>, given: Params<'_>, sink: MethodSink, state: SubscriptionState<'_>, extensions| {
					match check(&given, known) {
						Ok(()) => answer(id, given, sink, state, extensions),
						Err(error) => future::ready(MethodResponse::error(id, error)).boxed(),
					}
				},
			)),
			// It takes the subscription, and the framework looks at that itself.
			(callback @ MethodCallback::Unsubscription(_), _) => callback,
			(_, None) => return Err(format!("nobody noted the parameters of the method {name}").into()),
		};
		checked.verify_and_insert(name, callback)?;
	}
	Ok(checked)
}

/// Whether each parameter given, by name or by place, is one of those known.
fn check(given: &Params, known: &[&str]) -> Result<(), ErrorObjectOwned> {
	if given.is_object() {
		let given: BTreeMap<String, IgnoredAny> = given.parse()?;
		let unknown =
			given.keys().find(|name| !known.iter().any(|known| *name == known || **name == camel_case(known)));
		unknown.map_or(Ok(()), |name| Err(refusal(&format!("there is no parameter `{name}`"), known)))
	} else {
		let given: Option<Vec<IgnoredAny>> = given.parse()?;
		match given.map_or(0, |given| given.len()) {
			count if count > known.len() => Err(refusal(&format!("{count} parameters are too many"), known)),
			_ => Ok(()),
		}
	}
}

fn refusal(what: &str, known: &[&str]) -> ErrorObjectOwned {
	let known: Vec<_> = known.iter().map(|name| camel_case(name)).collect();
	let known = if known.is_empty() { "none".into() } else { known.join(", ") };
	let code = ErrorCode::InvalidParams;
	ErrorObjectOwned::owned(code.code(), code.message(), Some(format!("{what}; the method has: {known}")))
}

/// A name as it is written in JSON.
fn camel_case(name: &str) -> String {
	let mut words = name.split('_');
	let first = words.next().unwrap_or_default().to_string();
	words.fold(first, |name, word| {
		let mut letters = word.chars();
		name + &letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default() + letters.as_str()
	})
}

#[cfg(test)]
mod tests {
	use super::*;

	const KNOWN: &[&str] = &["owner", "fiscal_year", "at"];

	fn checked(given: Option<&str>) -> Result<(), String> {
		check(&Params::new(given), KNOWN).map_err(|error| error.data().map(ToString::to_string).unwrap_or_default())
	}

	#[test]
	fn parameters_that_a_method_has_should_pass() {
		for given in [None, Some("[]"), Some("{}"), Some("null"), Some("[1, null, [2, 3]]")] {
			assert_eq!(checked(given), Ok(()), "{given:?}");
		}
		assert_eq!(checked(Some(r#"{"at": 0, "fiscalYear": 1}"#)), Ok(()));
		assert_eq!(checked(Some(r#"{"fiscal_year": 1}"#)), Ok(()));
	}

	#[test]
	fn others_should_be_named_or_counted() {
		let named = checked(Some(r#"{"owner": 1, "att": null}"#)).unwrap_err();
		assert!(named.contains("`att`") && named.contains("owner, fiscalYear, at"), "{named}");
		let counted = checked(Some("[1, 2, 3, null]")).unwrap_err();
		assert!(counted.contains("4 parameters are too many"), "{counted}");
	}
}
