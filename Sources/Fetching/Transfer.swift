import CLibcurl
import RetractdCore

/// One hop under way: what libcurl's callbacks write into.
///
/// Unchecked: made by a caller, then handed over through the engine's lock and touched by the engine's thread alone,
/// until its continuation is resumed there.
final class Transfer: @unchecked Sendable {
    /// Room taken at once for a body that does not tell its length: growing past the allocator's mapping threshold costs
    /// more than the transfer.
    static let usualBody = 160 << 10

    let id: UInt64
    let request: HopRequest
    let limits: FetchLimits
    let policy: NetworkPolicy
    /// The libcurl handle that works for it.
    var easyHandle: UnsafeMutableRawPointer?
    var continuation: CheckedContinuation<HopResult, Never>?

    /// Request line and headers as libcurl sent them.
    var requestHead: [UInt8] = []
    /// Status line and headers as they came.
    var responseHead: [UInt8] = []
    var peer: TLSPeer?
    var headers: [HeaderFields.Field] = []
    var headerBytes = 0
    var body: [UInt8] = []
    var isBodyTooLarge = false
    var areHeadersTooLarge = false
    /// The blank line after the headers has come.
    var isHeadComplete = false
    var hasDialled = false
    var refusedAddress = false
    /// The system's word for why there was no socket.
    var socketError: String?
    var headerList: UnsafeMutablePointer<curl_slist>?

    init(id: UInt64, request: HopRequest, limits: FetchLimits, policy: NetworkPolicy) {
        self.id = id
        self.request = request
        self.limits = limits
        self.policy = policy
    }

    deinit {
        curl_slist_free_all(headerList)
    }

    /// Takes body bytes; false calls the transfer off.
    func take(body bytes: UnsafeRawBufferPointer) -> Bool {
        if body.count + bytes.count > limits.bodyBytes {
            isBodyTooLarge = true
            return false
        }
        if body.isEmpty { body.reserveCapacity(min(limits.bodyBytes, max(announced ?? Self.usualBody, bytes.count))) }
        body.append(contentsOf: bytes)
        return true
    }

    /// The length that the head tells.
    private var announced: Int? {
        headers.last { $0.name.lowercased() == "content-length" }.flatMap { Int($0.value) }
    }

    /// Takes one header line; false calls the transfer off.
    ///
    /// A status line begins the block anew: what came before were interim responses. Lines after the body (trailers)
    /// are passed over, so that they cannot speak for the head.
    func take(header bytes: UnsafeRawBufferPointer) -> Bool {
        headerBytes += bytes.count
        if headerBytes > limits.headerBytes {
            areHeadersTooLarge = true
            return false
        }
        let line = Self.trimmed(bytes[...])
        if bytes.starts(with: "HTTP/".utf8), body.isEmpty {
            headers = []
            isHeadComplete = false
            responseHead = Array(bytes)
        } else if isHeadComplete {
            return true
        } else if line.isEmpty {
            isHeadComplete = true
            responseHead += bytes
        } else if keep(bytes), let first = bytes.first, Self.isBlank(first), let last = headers.popLast() {
            // A folded line goes on where the one before stopped (RFC 9112 section 5.2).
            headers.append(.init(name: last.name, value: last.value + " " + Self.text(line)))
        } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
            let value = Self.trimmed(line[(colon + 1)...])
            headers.append(.init(name: Self.text(line[..<colon]), value: Self.text(value)))
        }
        return true
    }

    /// Adds a line to the head as it came.
    private func keep(_ bytes: UnsafeRawBufferPointer) -> Bool {
        responseHead += bytes
        return true
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// Without the white space and the line end around it.
    private static func trimmed(_ bytes: Slice<UnsafeRawBufferPointer>) -> Slice<UnsafeRawBufferPointer> {
        var bytes = bytes
        while let last = bytes.last, isBlank(last) || last == 0x0A || last == 0x0D { bytes.removeLast() }
        while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
        return bytes
    }

    /// UTF-8 where it is, else Latin-1.
    private static func text(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var latin = String.UnicodeScalarView()
        for byte in bytes { latin.append(Unicode.Scalar(byte)) }
        return String(latin)
    }
}

/// What one hop asks for.
struct HopRequest: Sendable {
    let url: String
    let validators: Validators
    let bypassesCaches: Bool
    let accept: String
    let userAgent: String
    let posted: PostedBody?
    /// The proxy through which it goes; nil for none.
    let proxy: String?
    let startedAt: Timestamp
    /// What is left of the fetch's time.
    let timeLeft: Duration
}

/// What came of one hop.
enum HopResult: Sendable {
    case answer(HopAnswer)
    case failure(TransportFailure)
}

/// A hop that was answered.
struct HopAnswer: Sendable {
    let status: Int
    let httpVersion: String
    let headers: HeaderFields
    let remoteAddress: String?
    /// As it was sent: content codings are still on it.
    let body: [UInt8]
    let exchange: Exchange

    /// The `Location` of a redirect; nil for any other answer.
    var redirectTarget: String? {
        [301, 302, 303, 307, 308].contains(status) ? headers.first("location") : nil
    }
}
