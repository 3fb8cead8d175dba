package import RetractdCore

extension FeedID {
    /// The id of the feed at a URL as it is configured, verbatim.
    package init(ofURL url: String) {
        self.init(rawValue: String(Digest(sha256Of: Array(url.utf8)).hexadecimal.prefix(16)))
    }
}
