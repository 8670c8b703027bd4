import CMalloc

/// Memory that the program has freed and the C library still holds.
enum SpareMemory {
    /// Gives it back to the system. Making a site takes some times the memory that the site takes afterwards, and the
    /// C library keeps what lies between pieces that are still used.
    static func giveBack() { malloc_trim(0) }
}
