use super::*;

fn signed() -> Value {
	secure(credential(LicenceId { batch: 0, index: 41 }), &key(), NOW).unwrap()
}

fn refused(credential: &Value) -> ProofError {
	verify(credential, &[key().public()]).unwrap_err()
}

#[test]
fn a_credential_should_verify_with_a_key_of_its_issuer() {
	let credential = signed();
	assert_eq!(verify(&credential, &[[9; 32], key().public()]), Ok(()));
	let proof = &credential["proof"];
	assert_eq!(proof["created"], "2026-01-01T00:00:00Z");
	let method = format!("did:procurement:0707070707070707:3#{}", multikey::encode(&key().public()));
	assert_eq!(proof["verificationMethod"], method);
	// The order of members and white space mean nothing.
	let again: Value = serde_json::from_str(&serde_json::to_string_pretty(&credential).unwrap()).unwrap();
	assert_eq!(verify(&again, &[key().public()]), Ok(()));
}

#[test]
fn a_credential_should_fail_when_anything_in_it_is_changed() {
	for change in [
		|c: &mut Value| c["credentialSubject"]["licence"]["serial"] = 42.into(),
		|c: &mut Value| c["validUntil"] = "2099-01-01T00:00:00Z".into(),
		|c: &mut Value| c["credentialStatus"][0]["statusListIndex"] = "0".into(),
		|c: &mut Value| c["credentialSubject"]["id"] = "did:procurement:0707070707070707:9".into(),
		|c: &mut Value| c["proof"]["created"] = "2026-01-02T00:00:00Z".into(),
		|c: &mut Value| c["proof"]["proofValue"] = format!("z{}", bs58::encode([1; 64]).into_string()).into(),
		|c: &mut Value| c["proof"]["proofValue"] = "z111".into(),
		|c: &mut Value| {
			c.as_object_mut().unwrap().remove("credentialStatus");
		},
	] {
		let mut credential = signed();
		change(&mut credential);
		assert_eq!(refused(&credential), ProofError::BadSignature);
	}
}

#[test]
fn every_other_fault_should_be_named() {
	let with = |change: fn(&mut Value)| {
		let mut credential = signed();
		change(&mut credential);
		refused(&credential)
	};
	assert_eq!(refused(&json!("text")), ProofError::Malformed);
	assert_eq!(with(|c| c["@context"][1] = "https://other.example".into()), ProofError::Malformed);
	assert_eq!(refused(&credential(LicenceId { batch: 0, index: 41 })), ProofError::ProofMissing);
	assert_eq!(with(|c| c["proof"] = json!([c["proof"].clone(), c["proof"].clone()])), ProofError::ProofMissing);
	assert_eq!(with(|c| c["proof"]["cryptosuite"] = "eddsa-rdfc-2022".into()), ProofError::OtherSuite);
	assert_eq!(with(|c| c["proof"]["proofPurpose"] = "authentication".into()), ProofError::OtherSuite);
	assert_eq!(with(|c| c["issuer"]["id"] = "did:procurement:0707070707070707:4".into()), ProofError::OtherIssuer);
	assert_eq!(with(|c| c["proof"]["verificationMethod"] = "nobody".into()), ProofError::OtherIssuer);
	assert_eq!(verify(&signed(), &[[9; 32]]), Err(ProofError::UnknownKey));
	assert_eq!(secure(signed(), &key(), NOW).unwrap_err(), ProofError::AlreadySecured);
	assert_eq!(secure(json!([]), &key(), NOW).unwrap_err(), ProofError::Malformed);
	assert_eq!(secure(json!({}), &key(), NOW).unwrap_err(), ProofError::Malformed);
	let mut names: Vec<_> = ProofError::ALL.map(ProofError::name).to_vec();
	names.dedup();
	assert_eq!(names.len(), 7);
}

#[test]
fn a_secret_should_not_show() {
	assert_eq!(format!("{:?}", key()), "AssertionKey(..)");
}
