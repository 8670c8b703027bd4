/// A place where results of checks are kept for later ones; everything in it may vanish at any time.
package protocol CacheStore: Sendable {
    /// The bytes kept under a name; `nil` where there are none, or where they cannot be read.
    func load(_ name: String) -> [UInt8]?
    /// Keeps bytes under a name, whole or not at all; what cannot be kept is not kept.
    func save(_ bytes: [UInt8], as name: String)
}
