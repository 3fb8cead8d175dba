import CLibcurl
import RetractdCore

/// One hop under way: what libcurl's callbacks write into.
///
/// Unchecked: made by a caller, then handed over through the engine's lock and touched by the engine's thread alone,
/// until its continuation is resumed there.
final class Transfer: @unchecked Sendable {
    /// Room taken for a body at once: growing past the allocator's mapping threshold costs more than the transfer.
    static let usualBody = 160 << 10

    let id: UInt64
    let request: HopRequest
    let limits: FetchLimits
    let policy: NetworkPolicy
    var continuation: CheckedContinuation<HopResult, Never>?

    var headers: [HeaderFields.Field] = []
    var headerBytes = 0
    var body: [UInt8] = []
    var isBodyTooLarge = false
    var areHeadersTooLarge = false
    var refusedAddress = false
    var isOutOfSockets = false
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
        if body.isEmpty { body.reserveCapacity(min(limits.bodyBytes, max(Self.usualBody, bytes.count))) }
        body.append(contentsOf: bytes)
        return true
    }

    /// Takes one header line; false calls the transfer off.
    ///
    /// A status line begins the block anew: what came before were interim responses.
    func take(header bytes: UnsafeRawBufferPointer) -> Bool {
        headerBytes += bytes.count
        if headerBytes > limits.headerBytes {
            areHeadersTooLarge = true
            return false
        }
        let line = Self.text(bytes)
        if line.hasPrefix("HTTP/") {
            headers = []
        } else if let colon = line.firstIndex(of: ":") {
            let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            headers.append(.init(name: String(line[..<colon]), value: String(value)))
        }
        return true
    }

    /// The line without its end; UTF-8 where it is, else Latin-1.
    private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
        var line = bytes[...]
        while let last = line.last, [0x0A, 0x0D, 0x20, 0x09].contains(last) { line.removeLast() }
        if let text = String(validating: line, as: UTF8.self) { return text }
        var latin = String.UnicodeScalarView()
        for byte in line { latin.append(Unicode.Scalar(byte)) }
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
    let body: [UInt8]
}
