"""Finds the places of Swift sources that can be changed, and rewrites them so that a number chooses one.

Every place asks `mutant(n)`: a constant that is one more or another text, a comparison with its boundary moved, a condition
turned round. The sources are built once with all of them, and each run of the tests chooses one through the environment.
"""

import re

SUPPORT = """
import Glibc

/// The change that this run makes; none for zero.
let chosenMutant: Int = getenv("MUTANT").flatMap { Int(String(cString: $0)) } ?? 0

@inline(never) func mutant(_ number: Int) -> Bool { number == chosenMutant }
func flipped(_ number: Int, _ value: @autoclosure () throws -> Bool) rethrows -> Bool {
    mutant(number) ? try !value() : try value()
}
func changed(_ number: Int, _ value: Int) -> Int { mutant(number) ? value + 1 : value }
func changed(_ number: Int, _ value: String) -> String { mutant(number) ? value + "x" : value }
"""

OPENING, CLOSING = "([{", ")]}"


def masked(source):
    """The source with the contents of comments and texts as blanks, of the same length."""
    out = list(source)
    i, end = 0, len(source)

    def blank(start, stop):
        for k in range(start, min(stop, end)):
            if out[k] != "\n":
                out[k] = " "

    while i < end:
        if source.startswith("//", i):
            stop = source.find("\n", i)
            stop = end if stop < 0 else stop
            blank(i, stop)
            i = stop
            continue
        quote = re.compile(r'(#*)("""|")').match(source, i)
        if not quote:
            i += 1
            continue
        hashes, mark = quote.group(1), quote.group(2)
        k = quote.end()
        depth = 0
        while k < end:
            if source.startswith("\\" + hashes + "(", k):
                depth, k = 1, k + 2 + len(hashes)
                while k < end and depth:
                    inner = re.compile(r'"(?:[^"\\\n]|\\.)*"').match(source, k)
                    if inner:
                        k = inner.end()
                        continue
                    depth += {"(": 1, ")": -1}.get(source[k], 0)
                    k += 1
            elif source.startswith("\\" + hashes, k):
                k += 2 + len(hashes)
            elif source.startswith(mark + hashes, k):
                break
            else:
                k += 1
        blank(quote.end(), k)
        i = k + len(mark) + len(hashes)
    return "".join(out)


def balanced(mask, start):
    """The position behind the bracket that closes the one at `start`."""
    depth = 0
    for k in range(start, len(mask)):
        if mask[k] in OPENING:
            depth += 1
        elif mask[k] in CLOSING:
            depth -= 1
            if depth == 0:
                return k + 1
    return len(mask)


def split(mask, start, end, separators):
    """The stretches between separators that stand in no bracket."""
    depth, parts, begin, k = 0, [], start, start
    while k < end:
        if mask[k] in OPENING:
            depth += 1
        elif mask[k] in CLOSING:
            depth -= 1
        elif depth == 0:
            for separator in separators:
                if mask.startswith(separator, k):
                    parts.append((begin, k))
                    begin = k + len(separator)
                    k = begin - 1
                    break
        k += 1
    parts.append((begin, end))
    return parts


COMPARISON = re.compile(r" (<=|>=|<|>|==|!=) ")
MOVED = {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}


class Points:
    """The changes of one file; every edit replaces a stretch of the source."""

    def __init__(self, source, first, skipped_lines=()):
        self.source, self.mask = source, masked(source)
        self.number, self.edits, self.found = first, [], []
        self.skipped = set(skipped_lines)
        self.off = self.quiet_regions()
        self.conditions()
        self.closures()
        self.constants()

    def line(self, position):
        return self.source.count("\n", 0, position) + 1

    def quiet_regions(self):
        """What says something of a rule and decides nothing: names, examples, long lists."""
        regions = []
        for match in re.finditer(r"= Rule\(|RuleDescription\(|\bpreconditionFailure\(|\bassert", self.mask):
            regions.append((match.start(), balanced(self.mask, self.mask.index("(", match.start()))))
        for match in re.finditer(r"static let \w+(: [^=\n]+)? =\s", self.mask):
            bracket = re.compile(r"\s*(Set\()?[\[(\"]").match(self.mask, match.end() - 1)
            if not bracket:
                continue
            opening = bracket.end() - 1
            end = balanced(self.mask, opening) if self.mask[opening] in OPENING else self.mask.find("\n\n", opening)
            if self.source.count("\n", opening, end) >= 2:
                regions.append((match.start(), end))
        return regions

    def is_quiet(self, position):
        return any(a <= position < b for a, b in self.off) or self.line(position) in self.skipped

    def note(self, position, text):
        number = self.number
        self.number += 1
        self.found.append((number, self.line(position), text))
        return number

    def boolean(self, start, end):
        """Edits of an expression that is true or false."""
        while start < end and self.mask[start] in " \n":
            start += 1
        while end > start and self.mask[end - 1] in " \n":
            end -= 1
        if end <= start or self.is_quiet(start):
            return
        parts = split(self.mask, start, end, [" && ", " || ", "&& ", "|| "])
        if len(parts) > 1:
            for part in parts:
                self.boolean(*part)
            return
        text = self.source[start:end]
        if " ? " in self.mask[start:end] or self.mask.startswith(("let ", "case ", "var ", "#"), start):
            return
        depth = 0
        for k in range(start, end):
            depth += (self.mask[k] in OPENING) - (self.mask[k] in CLOSING)
            operator = COMPARISON.match(self.mask, k)
            if depth == 0 and operator and operator.end() <= end and operator.group(1) in MOVED:
                left, right = self.source[start:k], self.source[operator.end():end]
                moved = MOVED[operator.group(1)]
                number = self.note(start, f"{left.strip()} {operator.group(1)} {right.strip()}: {moved}")
                self.edits.append((k + 1, k + 1 + len(operator.group(1)), None))
                self.edits.pop()
                flip = self.note(start, f"{text.strip()}: not")
                self.edits.append((start, start, f"flipped({flip}, mutant({number}) ? {left} {moved} {right} : "))
                self.edits.append((end, end, ")"))
                return
        flip = self.note(start, f"{text.strip()}: not")
        self.edits.append((start, start, f"flipped({flip}, "))
        self.edits.append((end, end, ")"))

    def conditions(self):
        for match in re.finditer(r"(?<![\w.#])(if|guard|while)(?= )", self.mask):
            word, start = match.group(1), match.end()
            end = self.condition_end(word, start)
            if end is None:
                continue
            for part in split(self.mask, start, end, [","]):
                self.boolean(*part)
        for match in re.finditer(r"(?<![\w.])where (?=[^\n]*\{$)", self.mask, re.M):
            end = self.mask.find("{", match.end())
            line_end = self.mask.find("\n", match.end())
            if self.mask.startswith(("for", "where"), self.line_start(match.start())) and 0 < end < line_end:
                self.boolean(match.end(), self.mask.rfind("{", match.end(), line_end))

    def line_start(self, position):
        start = self.mask.rfind("\n", 0, position) + 1
        while self.mask[start] == " ":
            start += 1
        return start

    def condition_end(self, word, start):
        depth, k = 0, start
        while k < len(self.mask):
            character = self.mask[k]
            if depth == 0 and word == "guard" and re.compile(r"\belse\b").match(self.mask, k):
                return k
            if depth == 0 and character == "{" and word != "guard":
                if re.compile(r"\{ *(\$|\w+ in\b|[a-z_, ]+ in\b|!)").match(self.mask, k):
                    k = balanced(self.mask, k)
                    continue
                return k
            depth += (character in OPENING) - (character in CLOSING)
            if depth < 0:
                return None
            k += 1
        return None

    def closures(self):
        """Bodies of one line that compare or join, and what is returned."""
        taken = {e[0] for e in self.edits}
        for match in re.finditer(r"\{ ([^{}\n]+) \}", self.mask):
            start = match.start(1)
            parameters = re.compile(r"(\[[^\]]*\] )?\(?[\w, ]+\)?( throws\(\w+\))? in ").match(self.mask, start)
            start = parameters.end() if parameters else start
            self.maybe(start, match.end(1), taken)
        for match in re.finditer(r"(?<!\w)return ([^\n{]+)\n", self.mask):
            self.maybe(match.start(1), match.end(1), taken)

    def maybe(self, start, end, taken):
        text = self.mask[start:end]
        if ";" in text or re.match(r"(return|let|var|if|guard|switch|throw|continue|break)\b", text):
            return
        if any(start <= t < end for t in taken):
            return
        joins = len(split(self.mask, start, end, [" && ", " || "])) > 1
        depth, compares = 0, False
        for k in range(start, end):
            depth += (self.mask[k] in OPENING) - (self.mask[k] in CLOSING)
            compares = compares or depth == 0 and bool(COMPARISON.match(self.mask, k))
        if depth == 0 and (joins or compares) and " ? " not in text and " ?? " not in text:
            self.boolean(start, end)

    def constants(self):
        blocked = [(a, b) for a, b, text in self.edits if text and b > a]
        for match in re.finditer(r"(?<![\w.$\"])([0-9]{1,9})(?![\w.]|\s*:)", self.mask):
            if self.is_quiet(match.start()) or match.group(1) in ("0", "1") and self.is_trivial(match):
                continue
            if re.search(r"\bcase\b[^\n]*$", self.mask[self.line_start(match.start()):match.start()]):
                continue
            number = self.note(match.start(), f"{match.group(1)}: one more")
            self.edits.append((match.start(), match.end(), f"changed({number}, {match.group(1)})"))
        for match in re.finditer(r'(?<![#"\w])"([^"\\\n]{2,40})"(?!["#])', self.source):
            if self.mask[match.start()] != '"' or self.mask[match.end() - 1] != '"' or self.is_quiet(match.start()):
                continue
            line = self.source[self.line_start(match.start()):match.start()]
            if self.mask[match.start() + 1:match.end() - 1].strip():
                continue
            if re.search(r"\b(case|message|hint|note|title|says|why|invariant)\b|\?\? *$|[?:] *$|[+] *$", line):
                continue
            number = self.note(match.start(), f'"{match.group(1)}": another text')
            self.edits.append((match.start(), match.end(), f'changed({number}, "{match.group(1)}")'))

    def is_trivial(self, match):
        """Zeros and ones that begin and step are left alone: what they do, conditions show."""
        around = self.mask[max(0, match.start() - 4):match.end() + 3]
        return bool(re.search(r"[-+]= |\[|= 0\n|\.\.|, 0\)|, 1\)", around))

    def rewritten(self):
        source = self.source
        for start, end, text in sorted(self.edits, key=lambda e: (e[0], e[1]), reverse=True):
            source = source[:start] + text + source[end:]
        return source
