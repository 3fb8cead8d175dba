/// A capture together with the body bytes that its outcome names by digest.
package struct FetchedCapture: Sendable {
    package var capture: Capture
    /// The body after content decoding; empty where the outcome has none.
    package let payload: [UInt8]
    /// The body with its content codings still on, where it is to be kept beside the payload: for what a verdict may
    /// rest on.
    package let codedBody: [UInt8]
    /// What keeps its place in memory, where room is short: to be let go of together with the bytes.
    package var place: (any AnyObject & Sendable)?

    package init(capture: Capture, payload: [UInt8] = [], codedBody: [UInt8] = []) {
        self.capture = capture
        self.payload = payload
        self.codedBody = codedBody
    }
}
