# Completes the proofs in a file of weights, for scripts/weights.
#
# The generator takes the proof of a function for that of its dearest map alone, as if the others cost nothing. Here it
# becomes the sum over all maps: for each, what its values and the ways to them take, for as many as are read at most.
# What a component adds is at least the ways to the values that it makes the function read. The sum is right for the most
# of everything, and not too low for less.

# The way to a value among a million, and to the root of its map: fifteen hashes for each layer of the trie.
function way() { return 5 * 15 * 33 }
function root() { return 2 * 15 * 33 }

function number(text) { gsub(/_/, "", text); return text + 0 }

# between(LINE, BEFORE, AFTER): what stands in a line between two expressions.
function between(line, before, after) {
	sub(".*" before, "", line)
	sub(after ".*", "", line)
	return line
}

/^\t\/\/ Storage: / {
	read = between($0, "\\(r:", " ") + 0
	sum += (read > 0) * root()
	if (/UNKNOWN KEY/) {
		sum += read * way()
		read = 0
	}
}
/^\t\/\/ Proof: .* added: / {
	sum += read * (between($0, " added: ", ",") + 0)
	read = 0
}
/^\t\/\/ `[a-z]` is from / { maximum[substr($2, 2, 1)] = between($0, " to ", "\\.") + 0 }
/^\tfn / { in_function = 1 }
in_function { lines[++count] = $0 }
!in_function { print }
/^\t}$/ && in_function {
	for (i = 1; i <= count; i++) {
		if (lines[i] ~ /reads\(\(.*saturating_mul/) {
			component = between(lines[i], "saturating_mul\\(", "\\.into")
			slope[component] += number(between(lines[i], "reads\\(\\(", "_u64")) * way()
		}
		if (lines[i] ~ /from_parts\(0, .*saturating_mul/) {
			component = between(lines[i], "saturating_mul\\(", "\\.into")
			given = number(between(lines[i], "from_parts\\(0, ", "\\)"))
			if (given > slope[component]) slope[component] = given
		}
	}
	base = sum
	text = ""
	for (component in slope) {
		base -= slope[component] * maximum[component]
		text = text " + " component " * " slope[component]
	}
	for (i = 1; i <= count; i++) {
		if (lines[i] ~ /^\t\tWeight::from_parts\(/) {
			given = number(between(lines[i], ", ", "\\)"))
			if (given > base) base = given
		}
	}
	for (i = 1; i <= count; i++) {
		if (lines[i] ~ /from_parts\(0, .*saturating_mul/) continue
		if (lines[i] ~ /^\t\tWeight::from_parts\(/) sub(/, [0-9_]+\)/, ", " base ")", lines[i])
		if (lines[i] ~ /Proof, at most: /) lines[i] = "\t\t// Proof, at most: " base text " bytes."
		if (i == count) {
			for (component in slope)
				print "\t\t\t.saturating_add(Weight::from_parts(0, " slope[component] ").saturating_mul(" component ".into()))"
		}
		print lines[i]
	}
	in_function = count = sum = read = 0
	delete maximum
	delete slope
}
