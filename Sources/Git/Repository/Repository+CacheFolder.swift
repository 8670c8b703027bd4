extension Repository {
    /// The folder for what this program keeps beside the repository, shared by linked work trees; it need not exist.
    ///
    /// All in it can be computed anew: whoever doubts it deletes it. While objects are read in place of others, ids mean
    /// other contents, and what is kept of them has a folder of its own.
    package var cacheFolder: String {
        let folder = commonDirectory + "/kumppani"
        return replacements.isEmpty ? folder : "\(folder)/replaced-\(replacements.fingerprint)"
    }
}
