/// The kinds of records that ISO 28500 names.
package enum WARCRecordType: String, Hashable, Sendable, CaseIterable {
    case info = "warcinfo"
    case response
    case request
    case revisit
    case metadata
    case resource
    case conversion
    case continuation
}
