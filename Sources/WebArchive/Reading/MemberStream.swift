import CZlib

/// The bytes of an archive file as they were before packing, one gzip member after the other; a plain file is one member
/// without end.
final class MemberStream {
    /// What became of an attempt to have more bytes of the member at hand.
    enum Supply: Hashable {
        case more
        case memberEnded
        /// The file ends inside the member.
        case cutOff
        case damaged
    }

    private static let piece = 64 << 10

    private let source: ByteSource
    /// Unpacked and not yet taken.
    private var held: [UInt8] = []
    private var taken = 0
    /// Packed and not yet unpacked.
    private var raw: [UInt8] = []
    private var rawTaken = 0
    private var rawOffset: Int64
    private var inflater: UnsafeMutablePointer<z_stream>?
    private var hasEnded = false
    /// Room to unpack into, kept so that it is cleared once.
    private var buffer = [UInt8](repeating: 0, count: piece)

    let isPacked: Bool
    /// Where the member at hand begins.
    private(set) var memberOffset: Int64
    /// Bytes of the member that were taken.
    private(set) var inside: Int64 = 0

    init(source: ByteSource, from offset: Int64 = 0) {
        self.source = source
        memberOffset = offset
        rawOffset = offset
        isPacked = source.read(at: offset, 2) == [0x1F, 0x8B]
        if isPacked { startInflating() }
    }

    deinit {
        stopInflating()
    }

    // MARK: Taking

    /// What is at hand.
    var pending: ArraySlice<UInt8> { held[taken...] }

    /// Where the next byte to be taken stands.
    var location: WARCLocation {
        isPacked ? WARCLocation(offset: memberOffset, inside: inside) : WARCLocation(offset: memberOffset + inside)
    }

    /// Where the file is read next, packed: an end for what was taken.
    var filePosition: Int64 { isPacked ? rawOffset + Int64(rawTaken) : memberOffset + inside }

    var isAtFileEnd: Bool { filePosition >= source.count && pending.isEmpty }

    func drop(_ count: Int) {
        taken += count
        inside += Int64(count)
        guard taken > Self.piece else { return }
        held.removeFirst(taken)
        taken = 0
    }

    /// Gives bytes back that were taken last, so that they can be looked at in another way.
    func pushBack(_ bytes: [UInt8]) {
        held.replaceSubrange(0..<taken, with: bytes)
        taken = 0
        inside -= Int64(bytes.count)
    }

    /// Sees that so many bytes are pending, if the member has them.
    func want(_ count: Int) -> Supply {
        while pending.count < count {
            let supply = supply()
            if supply != .more { return supply }
        }
        return .more
    }

    /// Brings in another piece of the member.
    func supply() -> Supply {
        isPacked ? inflateMore() : readMore()
    }

    private func readMore() -> Supply {
        let bytes = source.read(at: memberOffset + inside + Int64(pending.count), Self.piece)
        guard let bytes else { return .damaged }
        if bytes.isEmpty { return .memberEnded }
        held += bytes
        return .more
    }

    private func inflateMore() -> Supply {
        if hasEnded { return .memberEnded }
        guard let inflater else { return .damaged }
        if rawTaken == raw.count {
            rawOffset += Int64(raw.count)
            guard let bytes = source.read(at: rawOffset, Self.piece) else { return .damaged }
            (raw, rawTaken) = (bytes, 0)
            if bytes.isEmpty { return .cutOff }
        }
        var result = Z_OK
        var written = 0
        raw[rawTaken...].withUnsafeBufferPointer { input in
            buffer.withUnsafeMutableBufferPointer { output in
                inflater.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                inflater.pointee.avail_in = UInt32(input.count)
                inflater.pointee.next_out = output.baseAddress
                inflater.pointee.avail_out = UInt32(output.count)
                result = inflate(inflater, Z_NO_FLUSH)
                written = output.count - Int(inflater.pointee.avail_out)
                rawTaken += input.count - Int(inflater.pointee.avail_in)
            }
        }
        held += buffer[..<written]
        switch result {
        case Z_STREAM_END:
            hasEnded = true
            return written > 0 ? .more : .memberEnded
        case Z_OK, Z_BUF_ERROR: return .more
        default: return .damaged
        }
    }

    // MARK: From member to member

    /// Goes on to the member that follows the one that has ended; zero bytes between two are passed over.
    ///
    /// False at the end of the file, and where what follows is none.
    func nextMember() -> Bool {
        guard isPacked, hasEnded, pending.isEmpty else { return false }
        var offset = filePosition
        while let bytes = source.read(at: offset, 4096), !bytes.isEmpty {
            let zeros = bytes.prefix { $0 == 0 }.count
            offset += Int64(zeros)
            if zeros < bytes.count { break }
        }
        guard source.read(at: offset, 2) == [0x1F, 0x8B] else {
            begin(at: offset)
            return false
        }
        begin(at: offset)
        return true
    }

    /// Joins the next member to the one that has ended, where a record runs on into it; false where it begins one of its
    /// own, and then what was pending is given up.
    func joinNextMember() -> Bool {
        let kept = Array(pending)
        drop(kept.count)
        guard nextMember() else { return false }
        if want(5) == .more, pending.starts(with: Array("WARC/".utf8)) { return false }
        held.insert(contentsOf: kept, at: taken)
        return true
    }

    /// After damage: goes to the next member, after the one at hand, that unpacks to the beginning of a record.
    func seekMember() -> Bool {
        var offset = memberOffset + 1
        while let bytes = source.read(at: offset, Self.piece), bytes.count > 3 {
            for index in 0..<(bytes.count - 3)
            where bytes[index] == 0x1F && bytes[index + 1] == 0x8B && bytes[index + 2] == 8
                && bytes[index + 3] & 0xE0 == 0
            {
                begin(at: offset + Int64(index))
                if want(5) == .more, pending.starts(with: Array("WARC/".utf8)) { return true }
            }
            if bytes.count < Self.piece { break }
            offset += Int64(bytes.count - 3)
        }
        begin(at: source.count)
        hasEnded = true
        return false
    }

    private func begin(at offset: Int64) {
        memberOffset = offset
        rawOffset = offset
        (raw, rawTaken, held, taken, inside, hasEnded) = ([], 0, [], 0, 0, false)
        if isPacked { startInflating() }
    }

    private func startInflating() {
        if let inflater {
            inflateReset(inflater)
            return
        }
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        guard rt_inflate_start(stream, 31) == Z_OK else {
            stream.deallocate()
            return
        }
        inflater = stream
    }

    private func stopInflating() {
        guard let inflater else { return }
        inflateEnd(inflater)
        inflater.deallocate()
    }
}
