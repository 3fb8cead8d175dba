package import RetractdCore

/// Undoes the content codings of a whole body (RFC 9110 section 8.4.1).
///
/// libcurl could do it on the way, but takes a gzip or deflate stream that stops in the middle for a complete one: a
/// page cut short by a proxy would look like an article that lost its end.
package struct ContentDecoder: Sendable {
    /// Why a body could not be decoded.
    package enum Fault: Error {
        case tooLarge
        case truncated
        case corrupt
        case unsupported(String)
    }

    /// What `Accept-Encoding` asks for.
    package static let accepted = "gzip, deflate"
    /// The most codings put on top of each other that are undone.
    static let mostCodings = 3
    private static let known: Set<String> = ["gzip", "x-gzip", "deflate", "br", "zstd"]
    /// Registered codings that we cannot undo.
    private static let unsupported: Set<String> = ["compress", "x-compress", "dcb", "dcz", "exi"]

    /// The most bytes that may come of it.
    let limit: Int

    package init(limit: Int) {
        self.limit = limit
    }

    /// The body behind the codings that `headers` name, last one first.
    package func decode(_ body: [UInt8], headers: HeaderFields) throws(Fault) -> [UInt8] {
        let codings = Self.codings(headers)
        guard codings.count <= Self.mostCodings else { throw .unsupported("\(codings.count) codings at once") }
        var decoded = body
        for coding in codings.reversed() where !decoded.isEmpty {
            switch coding {
            case "gzip", "x-gzip": decoded = try gunzip(decoded)
            case "deflate": decoded = try inflate(decoded)
            case "br": decoded = try Brotli.unpack(decoded, limit: limit)
            case "zstd": decoded = try ZstdStream.unpack(decoded, limit: limit)
            default: throw .unsupported(coding)
            }
        }
        return decoded
    }

    /// The codings that a body bears, in the order in which they were put on.
    ///
    /// Names that are no coding at all, such as `utf-8`, are passed over: servers that write one send the body plain.
    package static func codings(_ headers: HeaderFields) -> [String] {
        headers.all("content-encoding").joined(separator: ",").lowercased().split { ", \t".contains($0) }
            .map(String.init).filter { known.contains($0) || unsupported.contains($0) }
    }

    /// One gzip member or several (RFC 1952 section 2.2); what follows them and is none is passed over.
    private func gunzip(_ body: [UInt8]) throws(Fault) -> [UInt8] {
        guard let inflater = Inflater(.gzip) else { throw .tooLarge }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(min(limit, body.count * 4))
        var rest = body[...]
        repeat {
            rest = rest.dropFirst(try inflater.inflate(rest, into: &decoded, limit: limit))
        } while rest.starts(with: [0x1F, 0x8B])
        return decoded
    }

    /// The zlib format that the standard means by `deflate`, or the bare data that some servers send instead.
    private func inflate(_ body: [UInt8]) throws(Fault) -> [UInt8] {
        let isZlib = body.count >= 2 && body[0] & 0x0F == 8 && (Int(body[0]) << 8 | Int(body[1])) % 31 == 0
        guard let inflater = Inflater(isZlib ? .zlib : .bare) else { throw .tooLarge }
        var decoded: [UInt8] = []
        _ = try inflater.inflate(body[...], into: &decoded, limit: limit)
        return decoded
    }
}
