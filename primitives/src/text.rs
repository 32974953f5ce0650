//! What texts may be: URIs, and names that people can read.

/// Whether these bytes are a URI in ASCII (RFC 3986 §3): a scheme, a colon and something, in the characters that a URI has
/// and with whole percent escapes. What is on a network must say where.
pub fn is_uri(bytes: &[u8]) -> bool {
	let mut parts = bytes.splitn(2, |byte| *byte == b':');
	let scheme = parts.next().unwrap_or_default();
	let rest = parts.next().unwrap_or_default();
	let on_network = [&b"http"[..], b"https", b"ws", b"wss"].iter().any(|name| scheme.eq_ignore_ascii_case(name));
	let says_where = || {
		let host = rest.strip_prefix(b"//").and_then(<[u8]>::first);
		host.is_some_and(|first| !b"/?#:@".contains(first))
	};
	scheme.first().is_some_and(u8::is_ascii_alphabetic)
		&& scheme.iter().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(byte))
		&& !rest.is_empty()
		&& has_only_uri_characters(rest)
		&& (!on_network || says_where())
}

/// Whether these bytes are unreserved or reserved characters (RFC 3986 §2.2, §2.3) and percent escapes, with one fragment at
/// most.
fn has_only_uri_characters(bytes: &[u8]) -> bool {
	let mut left = bytes;
	let mut fragments = 0u8;
	while let Some((first, rest)) = left.split_first() {
		left = match (first, rest) {
			(b'%', [high, low, rest @ ..]) if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => rest,
			(b'#', rest) => {
				fragments = fragments.saturating_add(1);
				rest
			}
			(other, rest) if other.is_ascii_alphanumeric() || b"-._~:/?[]@!$&'()*+,;=".contains(other) => rest,
			_ => return false,
		};
	}
	fragments <= 1
}

/// Whether these bytes are a word that programs compare: a letter, then letters, digits, `-`, `.` and `_`, all ASCII.
pub fn is_token(bytes: &[u8]) -> bool {
	bytes.first().is_some_and(u8::is_ascii_alphabetic)
		&& bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(byte))
}

/// Whether a text has something that can be read aloud: a letter or a digit.
pub fn can_be_read(text: &str) -> bool {
	text.chars().any(|c| c.is_alphanumeric() && !is_filler(c))
}

/// Whether a text shows as it is: no controls, no line breaks, nothing that turns the direction of writing round, nothing
/// without width but the two joiners, which some scripts need.
pub fn shows_as_it_is(text: &str) -> bool {
	!text.chars().any(|c| c.is_control() || is_filler(c) || is_hidden(c))
}

/// Letters that show nothing: the fillers of Hangul.
fn is_filler(c: char) -> bool {
	matches!(c, '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}')
}

/// Unicode's format characters and separators of lines, without the joiners U+200C and U+200D; and what stands for no
/// character.
fn is_hidden(c: char) -> bool {
	matches!(c,
		'\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
		| '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn uris_should_be_told_from_other_texts() {
		for good in [
			"https://supplier.example/api",
			"https://[2001:db8::1]:8443/a?b=c#d",
			"did:procurement:0101010101010101:7#service-0",
			"mailto:wang@supplier.example",
			"urn:isbn:0451450523",
			"https://a.example/%E6%B0%B4",
			"file:///terms.pdf",
		] {
			assert!(is_uri(good.as_bytes()), "{good}");
		}
		for bad in [
			"",
			":",
			"https:",
			"https://",
			"https:///path",
			"wss:example.org",
			"not a uri <>",
			"example.org/path",
			"1a:b",
			"http s://a",
			"https://a b",
			"https://a.example/<x>",
			"https://a.example/%E",
			"https://a.example/%zz",
			"https://a#b#c",
			"https://例.example",
			"https://a\n",
		] {
			assert!(!is_uri(bad.as_bytes()), "{bad}");
		}
	}

	#[test]
	fn tokens_should_be_one_word_of_ascii() {
		for good in ["ProcurementApi", "a", "LinkedDomains", "x-1.2_3"] {
			assert!(is_token(good.as_bytes()), "{good}");
		}
		for bad in ["", " ", "any thing \n", "1a", "类", "a/b"] {
			assert!(!is_token(bad.as_bytes()), "{bad}");
		}
	}

	#[test]
	fn names_of_many_scripts_should_be_readable() {
		for name in [
			"上海智慧供水设备有限公司",
			"Agua Inteligente, S.A. de C.V.",
			"شرکت\u{200c}ها",
			"3M",
			"Ünal & Söhne (1920)",
			"क्‍ष",
		] {
			assert!(can_be_read(name) && shows_as_it_is(name), "{name}");
		}
	}

	#[test]
	fn texts_that_show_nothing_should_not_be_readable() {
		for nothing in ["", " ", "\u{a0}\u{3000}", "\u{0}", "\u{202e}", "\u{200d}", "\u{3164}", "\u{2800}", "---"] {
			assert!(!can_be_read(nothing), "{nothing:?}");
		}
	}

	#[test]
	fn texts_with_hidden_characters_should_not_show_as_they_are() {
		for sign in [
			'\0',
			'\n',
			'\u{85}',
			'\u{ad}',
			'\u{200b}',
			'\u{200f}',
			'\u{2028}',
			'\u{202e}',
			'\u{2066}',
			'\u{feff}',
			'\u{e0041}',
		] {
			let name = ["Fi", "rm"].join(sign.to_string().as_str());
			assert!(!shows_as_it_is(&name), "{sign:?}");
		}
	}
}
