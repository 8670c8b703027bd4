import CPCRE2

/// The memory that one thread searches with: PCRE2's match data, limits and a stack for machine code.
@safe package final class MatchMemory {
    /// Memory for the interpreter, in KiB.
    private static let heap: UInt32 = 32 * 1024
    /// How much is searched, by the estimate of ``Pattern/estimate(_:)``, before the clock is asked.
    private static let portion = 65_536
    /// What stands for the text of an empty buffer, which may have no address.
    nonisolated(unsafe) static let emptyText: UnsafeRawPointer = {
        let byte = UnsafeMutableRawPointer.allocate(byteCount: 1, alignment: 1)
        unsafe byte.storeBytes(of: 0, as: UInt8.self)
        return UnsafeRawPointer(byte)
    }()

    /// Where a match would be noted; one pair, as only "whether" is asked.
    let data: OpaquePointer
    /// The limits.
    let context: OpaquePointer
    /// The time that this thread has used.
    let watch: Stopwatch
    /// The most steps of one search.
    let mostSteps: Int
    private let stack: OpaquePointer
    private var steps = 0
    private var end = -1
    private var untilNextLook = portion

    /// Takes the memory, once for each thread.
    package init(budget: SchemaBudget = SchemaBudget()) {
        guard let data = unsafe pcre2_match_data_create_8(1, nil),
            let context = unsafe pcre2_match_context_create_8(nil),
            let stack = unsafe pcre2_jit_stack_create_8(32 * 1024, 1024 * 1024, nil)
        else { preconditionFailure("PCRE2 found no memory") }
        unsafe pcre2_set_heap_limit_8(context, Self.heap)
        unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
        unsafe self.data = unsafe data
        unsafe self.context = unsafe context
        unsafe self.stack = unsafe stack
        watch = Stopwatch(budget)
        mostSteps = budget.limits.patternSteps
    }

    deinit {
        unsafe pcre2_match_data_free_8(data)
        unsafe pcre2_match_context_free_8(context)
        unsafe pcre2_jit_stack_free_8(stack)
    }

    /// Whether the run has time for a search of this estimate; looks at the clock now and then.
    @inline(__always)
    func mayAfford(_ estimate: Int) -> Bool {
        untilNextLook &-= estimate
        return untilNextLook > 0 || look()
    }

    @inline(never)
    private func look() -> Bool {
        untilNextLook = Self.portion
        return watch.lap()
    }

    /// Sets how many steps the next search may take from each place, and the last place where it may begin.
    @inline(__always)
    func allow(steps: Int, through end: Int) {
        if steps != self.steps { unsafe pcre2_set_match_limit_8(context, UInt32(clamping: steps)) }
        if end != self.end { unsafe pcre2_set_offset_limit_8(context, end) }
        self.steps = steps
        self.end = end
    }
}
