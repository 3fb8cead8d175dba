/// The sequence number of a capture, given by the store when it is committed; 0 before that.
package struct CaptureID: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    package static let uncommitted = CaptureID(rawValue: 0)

    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    package static func < (left: CaptureID, right: CaptureID) -> Bool {
        left.rawValue < right.rawValue
    }
}
