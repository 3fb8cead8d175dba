import ContentCoding
import RetractdCore

/// An answer read from a response record: its head, and its body with transfer and content codings undone.
package struct RecordedAnswer: Sendable {
    /// Why the body cannot be had as it was.
    package enum Fault: Error, Hashable, Sendable {
        /// Less was recorded than came.
        case cutOff(String)
        case tooLarge
        case malformed(String)
    }

    package let head: HTTPHead
    package let body: Result<[UInt8], Fault>

    /// nil where the block does not begin with an HTTP head.
    ///
    /// - Parameter limit: The most bytes of a body after decoding.
    package init?(_ record: WARCRecord, limit: Int) {
        guard let head = HTTPHead(record.block) else { return nil }
        self.head = head
        body = Self.body(head, record.block[head.length...], record.truncated, limit)
    }

    private static func body(
        _ head: HTTPHead, _ stored: ArraySlice<UInt8>, _ truncated: String?, _ limit: Int
    ) -> Result<[UInt8], Fault> {
        if let truncated { return .failure(.cutOff("the recorder kept only a part (\(truncated))")) }
        var body = stored
        var wasChunked = false
        if head.fields.all("transfer-encoding").joined(separator: ",").lowercased().contains("chunked") {
            switch ChunkedBody.decode(stored) {
            case .whole(let joined): (body, wasChunked) = (joined[...], true)
            case .cutOff: return .failure(.cutOff("the last chunk is missing"))
            case .plain: break
            }
        }
        let isCoded = isCoded(body, head.fields)
        if !wasChunked, isCoded || ContentDecoder.codings(head.fields).isEmpty, let wanted = length(head.fields),
            body.count < wanted, ![204, 304].contains(head.status)
        {
            return .failure(.cutOff("\(body.count) bytes of \(wanted)"))
        }
        guard body.count <= limit else { return .failure(.tooLarge) }
        return isCoded ? decoded(Array(body), head.fields, limit) : .success(Array(body))
    }

    private static func decoded(_ body: [UInt8], _ fields: HeaderFields, _ limit: Int) -> Result<[UInt8], Fault> {
        do throws(ContentDecoder.Fault) {
            return .success(try ContentDecoder(limit: limit).decode(body, headers: fields))
        } catch {
            switch error {
            case .tooLarge: return .failure(.tooLarge)
            case .truncated: return .failure(.cutOff("the compressed body stops in the middle"))
            case .corrupt: return .failure(.malformed("the compressed body does not decode"))
            case .unsupported(let coding): return .failure(.malformed("the body is coded in an unknown way: \(coding)"))
            }
        }
    }

    /// Whether the body still bears the coding that its head names: many recorders undo it and leave the field in.
    private static func isCoded(_ body: ArraySlice<UInt8>, _ fields: HeaderFields) -> Bool {
        guard let last = ContentDecoder.codings(fields).last else { return false }
        let start = Array(body.prefix(4))
        switch last {
        case "gzip", "x-gzip": return start.starts(with: [0x1F, 0x8B])
        case "zstd": return start == [0x28, 0xB5, 0x2F, 0xFD]
        case "br", "deflate": return !looksLikeText(body)
        default: return true
        }
    }

    /// Coded bytes are hardly ever all printable.
    private static func looksLikeText(_ body: ArraySlice<UInt8>) -> Bool {
        body.prefix(256).allSatisfy { $0 >= 0x20 && $0 != 0x7F || [0x09, 0x0A, 0x0D].contains($0) }
    }

    private static func length(_ fields: HeaderFields) -> Int? {
        fields.first("content-length").flatMap { Int($0) }
    }
}
