/// What the loopback server answers: a proper response, or one of the faults that no HTTP library will send.
package struct SiteReply: Sendable {
    /// How the reply goes wrong.
    package enum Fault: Hashable, Sendable {
        case none
        /// The connection is closed without a word.
        case closed
        /// The connection is reset without a word.
        case reset
        /// The body ends before its announced length.
        case truncated
        /// A body without an end, until the client gives up or the bound is reached.
        case endlessBody
        /// Headers without an end, until the client gives up or the bound is reached.
        case endlessHeaders
        /// The reply in pieces of one byte, so many milliseconds apart.
        case trickle(milliseconds: Int)
        /// No answer until the server stops.
        case hang
        /// These bytes and nothing else, then the connection is closed.
        case raw([UInt8])
    }

    package var status: Int
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]
    package var fault: Fault
    /// Gives a 200 an ETag of its body and answers 304 where the request carries it.
    package var isConditional: Bool

    package init(
        status: Int = 200, headers: [(name: String, value: String)] = [], body: [UInt8] = [], fault: Fault = .none,
        isConditional: Bool = false
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.fault = fault
        self.isConditional = isConditional
    }

    /// A page or any other text.
    package static func text(
        _ text: String, status: Int = 200, type: String = "text/html; charset=utf-8", isConditional: Bool = true
    ) -> SiteReply {
        SiteReply(
            status: status, headers: [("Content-Type", type)], body: Array(text.utf8), isConditional: isConditional)
    }

    package static func redirect(to location: String, status: Int = 302) -> SiteReply {
        SiteReply(status: status, headers: [("Location", location)])
    }

    package static func fault(_ fault: Fault) -> SiteReply {
        SiteReply(fault: fault)
    }
}
