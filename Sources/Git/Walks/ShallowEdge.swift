extension Repository {
    /// The commits at which a shallow clone ends: they are here, their parents are not. Empty for a whole clone.
    package func shallowEdge() throws(GitError) -> Set<ObjectID> {
        Set((try SmallFile.lines(commonDirectory + "/shallow") ?? []).compactMap { ObjectID(hex: $0) })
    }
}
