/// Every bound on what a feed from outside may ask of us, in one place.
package enum FeedLimits {
    /// The longest feed parsed, in bytes of decoded text.
    package static let longestFeed = 128 << 20
    /// The longest feed unpacked from a gzip file, in bytes; a sitemap may have 50 MB (sitemaps.org).
    package static let longestUnpacked = 64 << 20
    /// The most entries read of one feed; a sitemap may hold 50,000 (sitemaps.org).
    package static let mostEntries = 100_000
    /// The most tombstones read of one feed.
    package static let mostTombstones = 100_000
    /// The longest title, identifier, author or date kept, in bytes; the rest of it is dropped.
    package static let longestLine = 16_384
    /// The longest summary or content kept, in bytes of its source; the rest of it is dropped.
    package static let longestText = 4 << 20
    /// Up to this many spoiled bytes, or one in a thousand, a feed counts as read in full.
    package static let mostSpoiledBytes = 20
    /// The most faults kept of one feed.
    package static let mostFaults = 20
    /// The deepest JSON value read.
    package static let deepestJSON = 64
}
