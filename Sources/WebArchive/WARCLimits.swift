/// Limits on what is read from an archive file: each keeps a hostile one from eating memory or time.
package struct WARCLimits: Sendable {
    /// The most bytes of a record's head.
    package var headBytes = 128 << 10
    /// The most named fields of a record.
    package var fields = 500
    /// The most bytes of a record's block that are held; a longer one is passed over, and said so.
    package var blockBytes = 64 << 20
    /// The most bytes that are unpacked only to be passed over, for one record.
    package var passedOverBytes = 1 << 30
    /// The most faults that are told one by one.
    package var faults = 1_000

    package init() {}
}
