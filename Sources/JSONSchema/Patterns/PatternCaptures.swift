import Diagnostics

/// The groups of a pattern as the translator meets them, and which references to captures PCRE2 would understand otherwise.
///
/// Each repetition of a group forgets what the last one captured inside of it (ECMA-262, section 22.2.2.3.1, step 4); PCRE2
/// keeps it. The two differ only where a reference can meet what an earlier repetition has captured.
struct PatternCaptures {
    /// A group, or the whole pattern.
    private struct Group {
        /// The group that it stands in, and in which of its alternatives.
        let parent: (group: Int, alternative: Int)?
        /// When it was opened and closed, in groups and references from the left.
        let opened: Int
        var closed = Int.max
        /// How many alternatives it has.
        var alternatives = 1
        /// Whether each of its alternatives takes at least one character; of the last one as far as it is read.
        var consumes = true
        var lastConsumes = false
        let looksAround: Bool
        /// Whether it may be left out.
        var isOptional = false
        /// Whether it may come more than once.
        var isRepeated = false
    }

    private struct Reference {
        let number: Int
        let place: (group: Int, alternative: Int)
        let order: Int
    }

    private var groups = [Group(parent: nil, opened: 0, looksAround: false)]
    private var open = [0]
    /// The groups that capture, by their numbers from 1.
    private var capturing: [Int] = []
    private var references: [Reference] = []
    private var order = 0

    private var place: (group: Int, alternative: Int) {
        let group = open[open.count - 1]
        return (group, groups[group].alternatives - 1)
    }

    /// How many groups are open.
    var depth: Int { open.count - 1 }

    /// A group begins.
    mutating func begin(captures: Bool, looksAround: Bool) {
        order += 1
        if captures { capturing.append(groups.count) }
        let group = Group(parent: place, opened: order, looksAround: looksAround)
        open.append(groups.count)
        groups.append(group)
    }

    /// Another alternative of the innermost group begins.
    mutating func beginAlternative() {
        let group = open[open.count - 1]
        groups[group].consumes = groups[group].consumes && groups[group].lastConsumes
        groups[group].lastConsumes = false
        groups[group].alternatives += 1
    }

    /// The innermost group ends, and is repeated like this.
    mutating func end(_ count: RepetitionCount) {
        beginAlternative()
        guard open.count > 1, let group = open.popLast() else { return }
        groups[group].alternatives -= 1
        order += 1
        groups[group].closed = order
        groups[group].isOptional = count.isOptional
        groups[group].isRepeated = count.isRepeated
        if groups[group].consumes, !groups[group].looksAround { takeCharacter(count) }
    }

    /// Something that takes at least one character, repeated like this.
    mutating func takeCharacter(_ count: RepetitionCount) {
        if !count.isOptional { groups[open[open.count - 1]].lastConsumes = true }
    }

    /// A reference to a capture.
    mutating func refer(to number: Int) {
        order += 1
        references.append(Reference(number: number, place: place, order: order))
    }

    /// Throws where a reference can meet what an earlier repetition has captured. The cost goes with the references and how
    /// deeply the groups are nested.
    func check() throws(PatternProblem) {
        guard let reference = references.first(where: mayMeetEarlierRepetition) else { return }
        let number = reference.number
        throw PatternProblem(
            message: Text(
                en: "it refers to group \(number), which its last repetition may have left out",
                fi: "se viittaa ryhmään \(number), joka voi puuttua viimeiseltä toistokerralta",
                sv: "det hänvisar till grupp \(number), som kan saknas i den sista upprepningen"), isECMAScript: true)
    }

    private func mayMeetEarlierRepetition(_ reference: Reference) -> Bool {
        let group = capturing[reference.number - 1]
        let way = way(to: group)
        let other = self.way(to: reference.place.group)
        let shared = zip(way, other).prefix { $0 == $1 }.count
        // The groups around the capture, itself the last, in which the reference does not stand.
        let inner = way[shared...]
        // Within one repetition the capture has to be made before, on every way to the reference.
        if way[..<shared].contains(where: { groups[$0].isRepeated }) {
            let alternative =
                shared < other.count ? groups[other[shared]].parent?.alternative : reference.place.alternative
            let isBefore = groups[group].closed < reference.order
            guard let first = inner.first, isBefore, groups[first].parent?.alternative == alternative,
                !groups[first].isOptional, isAlwaysMade(inner)
            else { return true }
        }
        guard groups[group].opened < reference.order else { return false }
        // Behind a repetition, each one has to make the capture, and none may be empty: those count in PCRE2 only.
        return inner.indices.contains { i in
            groups[inner[i]].isRepeated && !(groups[inner[i]].consumes && isAlwaysMade(inner[i...]))
        }
    }

    /// Whether the last of some groups, each in the one before, has matched wherever the first one has.
    private func isAlwaysMade(_ way: ArraySlice<Int>) -> Bool {
        way.dropLast().allSatisfy { groups[$0].alternatives == 1 }
            && way.dropFirst().allSatisfy { !groups[$0].isOptional }
    }

    /// The groups around a group from the outside in, and the group itself.
    private func way(to group: Int) -> [Int] {
        var way = [group]
        while let parent = groups[way[way.count - 1]].parent { way.append(parent.group) }
        return way.reversed()
    }
}

/// What a quantifier says of how often something comes.
struct RepetitionCount {
    /// Whether it may be left out.
    var isOptional = false
    /// Whether it may come more than once.
    var isRepeated = false
}
