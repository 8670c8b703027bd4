extension Repository {
    /// The folder for what this program keeps beside the repository, shared by linked work trees; it need not exist.
    ///
    /// All in it can be computed anew: whoever doubts it deletes it.
    package var cacheFolder: String { commonDirectory + "/kumppani" }
}
