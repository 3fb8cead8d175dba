import CZlib

/// A ZIP file, its directory read and its members copied out one by one; ZIP64 as well, since archives are large.
struct ZipPackage {
    struct Member {
        let name: String
        let method: Int
        let packedSize: Int64
        let size: Int64
        let offset: Int64
    }

    /// The most bytes of the directory.
    private static let mostDirectoryBytes: Int64 = 64 << 20
    private static let piece = 256 << 10
    private static let wide: Int64 = 0xFFFF_FFFF

    let members: [Member]
    private let source: ByteSource
    private let file: String

    init(source: ByteSource, file: String) throws(WARCFault) {
        self.source = source
        self.file = file
        func fault(_ message: String) -> WARCFault { WARCFault(.notAnArchive, file: file, offset: 0, message) }
        let tail = max(0, source.count - 65_557)
        let end = source.read(at: tail, Int(source.count - tail)) ?? []
        guard let place = end.indices.dropLast(21).last(where: { Self.number(end, $0, 4) == 0x0605_4B50 }) else {
            throw fault("it is no ZIP file, or it is cut off")
        }
        var (size, start) = (Self.number(end, place + 12, 4), Self.number(end, place + 16, 4))
        if start == Self.wide || size == Self.wide, place >= 20, Self.number(end, place - 20, 4) == 0x0706_4B50,
            let more = source.read(at: Self.number(end, place - 12, 8), 56), Self.number(more, 0, 4) == 0x0606_4B50
        {
            (size, start) = (Self.number(more, 40, 8), Self.number(more, 48, 8))
        }
        guard size >= 0, size <= Self.mostDirectoryBytes, start >= 0, let directory = source.read(at: start, Int(size)),
            directory.count == Int(size)
        else { throw fault("its directory is not where it should be") }
        members = Self.members(directory)
    }

    private static func members(_ directory: [UInt8]) -> [Member] {
        var members: [Member] = []
        var place = 0
        while place + 46 <= directory.count, number(directory, place, 4) == 0x0201_4B50 {
            let (nameLength, extraLength) = (
                Int(number(directory, place + 28, 2)), Int(number(directory, place + 30, 2))
            )
            let next = place + 46 + nameLength + extraLength + Int(number(directory, place + 32, 2))
            guard next <= directory.count else { break }
            let name = String(decoding: directory[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self)
            let extra = Array(directory[(place + 46 + nameLength)..<(place + 46 + nameLength + extraLength)])
            members.append(member(name, directory, place, wideNumbers(extra)))
            place = next
        }
        return members
    }

    /// Numbers that are too large for their fields stand in the extra field, in this order.
    private static func member(_ name: String, _ directory: [UInt8], _ place: Int, _ wideNumbers: [Int64]) -> Member {
        var rest = wideNumbers[...]
        func value(_ offset: Int) -> Int64 {
            let number = number(directory, place + offset, 4)
            return number == wide ? rest.popFirst() ?? number : number
        }
        let size = value(24)
        let packedSize = value(20)
        return Member(
            name: name, method: Int(number(directory, place + 10, 2)), packedSize: packedSize, size: size,
            offset: value(42))
    }

    private static func wideNumbers(_ extra: [UInt8]) -> [Int64] {
        var place = 0
        while place + 4 <= extra.count {
            let length = Int(number(extra, place + 2, 2))
            if number(extra, place, 2) == 1, place + 4 + length <= extra.count {
                return stride(from: place + 4, to: place + 4 + length - 7, by: 8).map { number(extra, $0, 8) }
            }
            place += 4 + length
        }
        return []
    }

    // MARK: Copying

    /// Writes a member, unpacked, to a file.
    func copy(_ member: Member, to path: String) throws(WARCFault) {
        guard let head = source.read(at: member.offset, 30), Self.number(head, 0, 4) == 0x0403_4B50,
            member.size <= ArchiveFiles.mostBytes
        else {
            throw WARCFault(.badMember, file: file, offset: member.offset, "\(member.name) is not there, or too large")
        }
        let start = member.offset + 30 + Self.number(head, 26, 2) + Self.number(head, 28, 2)
        let target = try ByteTarget(path: path)
        switch member.method {
        case 0: try store(from: start, member, into: target)
        case 8: try inflate(from: start, member, into: target)
        default:
            throw WARCFault(
                .unsupported, file: file, offset: member.offset, "\(member.name) is packed in an unknown way")
        }
        try target.close()
    }

    private func store(from start: Int64, _ member: Member, into target: ByteTarget) throws(WARCFault) {
        while target.count < member.packedSize {
            let wanted = min(Int64(Self.piece), member.packedSize - target.count)
            guard let bytes = source.read(at: start + target.count, Int(wanted)), !bytes.isEmpty else {
                throw WARCFault(.cutOff, file: file, offset: start, "\(member.name) is cut off")
            }
            try target.write(bytes[...])
        }
    }

    private func inflate(from start: Int64, _ member: Member, into target: ByteTarget) throws(WARCFault) {
        var stream = z_stream()
        guard rt_inflate_start(&stream, -15) == Z_OK else {
            throw WARCFault(.tooLarge, file: file, offset: start, "no memory to unpack it")
        }
        defer { inflateEnd(&stream) }
        var output = [UInt8](repeating: 0, count: Self.piece)
        var offset = start
        var result = Z_OK
        while result == Z_OK {
            guard var input = source.read(at: offset, Self.piece), !input.isEmpty else { break }
            var consumed = 0
            repeat {
                let (read, written) = Self.step(&stream, &input, consumed, &output, &result)
                consumed += read
                try target.write(output[..<written])
                if written == 0, read == 0 { break }
            } while result == Z_OK && consumed < input.count && target.count <= ArchiveFiles.mostBytes
            offset += Int64(consumed)
            if consumed == 0 { break }
        }
        guard result == Z_STREAM_END else {
            throw WARCFault(.badMember, file: file, offset: start, "\(member.name) does not unpack")
        }
    }

    private static func step(
        _ stream: inout z_stream, _ input: inout [UInt8], _ from: Int, _ output: inout [UInt8], _ result: inout Int32
    ) -> (read: Int, written: Int) {
        let (given, room) = (input.count - from, output.count)
        input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress.map { $0 + from }
                stream.avail_in = UInt32(given)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(room)
                result = CZlib.inflate(&stream, Z_NO_FLUSH)
            }
        }
        return (given - Int(stream.avail_in), room - Int(stream.avail_out))
    }

    private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int64 {
        guard place >= 0, place + count <= bytes.count else { return -1 }
        return (0..<count).reduce(0) { $0 | Int64(truncatingIfNeeded: UInt64(bytes[place + $1]) << (8 * UInt64($1))) }
    }
}
