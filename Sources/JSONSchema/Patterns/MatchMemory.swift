import CPCRE2

/// The memory that one thread searches with: PCRE2's match data, limits and a stack for machine code.
package final class MatchMemory {
    /// Steps after which a search gives up: some milliseconds, and far more than a sensible pattern needs.
    static let steps: UInt32 = 500_000
    /// Memory for the interpreter, in KiB.
    static let heap: UInt32 = 32 * 1024
    /// What stands for the text of an empty buffer, which may have no address.
    nonisolated(unsafe) static let emptyText: UnsafeRawPointer = {
        let byte = UnsafeMutableRawPointer.allocate(byteCount: 1, alignment: 1)
        byte.storeBytes(of: 0, as: UInt8.self)
        return UnsafeRawPointer(byte)
    }()

    /// Where a match would be noted; one pair, as only "whether" is asked.
    let data: OpaquePointer
    /// The limits.
    let context: OpaquePointer
    private let stack: OpaquePointer

    /// Takes the memory, once for each thread.
    package init() {
        guard let data = pcre2_match_data_create_8(1, nil), let context = pcre2_match_context_create_8(nil),
            let stack = pcre2_jit_stack_create_8(32 * 1024, 1024 * 1024, nil)
        else { preconditionFailure("PCRE2 found no memory") }
        pcre2_set_match_limit_8(context, Self.steps)
        pcre2_set_heap_limit_8(context, Self.heap)
        pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
        self.data = data
        self.context = context
        self.stack = stack
    }

    deinit {
        pcre2_match_data_free_8(data)
        pcre2_match_context_free_8(context)
        pcre2_jit_stack_free_8(stack)
    }
}
