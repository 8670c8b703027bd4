package import Git
package import Records

/// Which state of the register is looked at.
package enum Moment: Sendable, Hashable {
    /// The files as they lie in their folder; in a bare repository HEAD.
    case workTree
    /// The index, as the coming commit will have it.
    case index
    /// A commit.
    case commit(ObjectID)
    /// The commit that a revision names, such as `HEAD~3`.
    case revision(String)
    /// What the register knew by a revision or at the end of a date: `2024`, `2024-05`, `2024-05-31`. `today` tells which
    /// commits say a time that nobody can have reached yet.
    case asKnown(String, today: Day)
}
