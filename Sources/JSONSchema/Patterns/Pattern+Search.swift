import CPCRE2

extension Pattern {
    /// How many steps of a single character one search may take by an estimate; about a second.
    private static let largestCall = 1_000_000_000
    /// The estimate up to which all places of a text are searched in one call with the full number of steps.
    private static let smallestWindow = 4_000

    /// The most steps of a search that never goes back: each place of the text with each character of the pattern.
    @inline(__always)
    func estimate(_ count: Int) -> Int {
        // Texts have less than 2^25 bytes and patterns less than 2^17 characters, so this stays within 64 bits.
        (count + 1) &* (length + 1) &* (isAnchored ? 1 : min(count + 1, 1 << 20))
    }

    /// Searches a text, which must be UTF-8, in bounded time; the memory is the calling thread's own.
    @inline(__always)
    func search(
        _ text: UnsafeRawBufferPointer, from start: Int = 0, options: UInt32 = 0, _ memory: MatchMemory
    ) -> Outcome {
        let estimate = estimate(text.count)
        guard memory.mayAfford(estimate) else { return .gaveUp }
        if estimate <= Self.smallestWindow {
            return unsafe call(text, from: start, through: text.count, memory.mostSteps, options, memory)
        }
        return unsafe searchByWindows(text, from: start, options, memory)
    }

    /// Searches from some places of a text after others, and looks at the clock in between.
    ///
    /// PCRE2 counts its steps from each place anew and counts runs of a character as one, so on a long text a search within the
    /// limit of steps could take hours.
    @inline(never)
    private func searchByWindows(
        _ text: UnsafeRawBufferPointer, from start: Int, _ options: UInt32, _ memory: MatchMemory
    ) -> Outcome {
        let once = (text.count + 1) * (length + 1)
        // What has fewer steps than this at one place cannot search anything.
        guard once <= Self.largestCall / 16 else { return .gaveUp }
        let window = isAnchored ? text.count + 1 : max(1, Self.largestCall / 10_000 / once)
        let places = isAnchored ? 1 : window
        let steps = min(memory.mostSteps, max(16, Self.largestCall / (places * once)))
        var start = start
        while start <= text.count {
            let end = min(start + window - 1, text.count)
            var outcome = unsafe call(text, from: start, through: end, steps, options, memory)
            if outcome == .gaveUp, places > 1 {
                outcome = unsafe searchPlaceByPlace(text, start...end, once, options, memory)
            }
            if outcome != .differs { return outcome }
            guard memory.watch.lap() else { return .gaveUp }
            start = end + 1
            while start < text.count, unsafe text[start] & 0xC0 == 0x80 { start += 1 }
        }
        return .differs
    }

    /// Gives each place of a window as many steps as the whole window had.
    private func searchPlaceByPlace(
        _ text: UnsafeRawBufferPointer, _ places: ClosedRange<Int>, _ once: Int, _ options: UInt32,
        _ memory: MatchMemory
    ) -> Outcome {
        let steps = min(memory.mostSteps, Self.largestCall / once)
        for place in places where unsafe place == text.count || text[place] & 0xC0 != 0x80 {
            let outcome = unsafe call(text, from: place, through: place, steps, options, memory)
            if outcome != .differs { return outcome }
            guard memory.watch.lap() else { return .gaveUp }
        }
        return .differs
    }

    /// Lets PCRE2 search for a match that begins at some places of a text, given as offsets of whole scalars.
    @inline(__always)
    private func call(
        _ text: UnsafeRawBufferPointer, from start: Int, through end: Int, _ steps: Int, _ options: UInt32,
        _ memory: MatchMemory
    ) -> Outcome {
        memory.allow(steps: steps, through: end)
        let address = unsafe text.baseAddress ?? MatchMemory.emptyText
        let subject = unsafe address.assumingMemoryBound(to: UInt8.self)
        if isMachineCode {
            let result = unsafe pcre2_jit_match_8(
                code, subject, text.count, start, options, memory.data, memory.context)
            if result >= 0 { return .matches }
            if result == PCRE2_ERROR_NOMATCH { return .differs }
            if result != PCRE2_ERROR_JIT_STACKLIMIT { return .gaveUp }
        }
        // Machine code has a small stack; the interpreter takes its memory from the heap.
        let options = options | PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT
        let result = unsafe pcre2_match_8(code, subject, text.count, start, options, memory.data, memory.context)
        if result >= 0 { return .matches }
        return result == PCRE2_ERROR_NOMATCH ? .differs : .gaveUp
    }
}
