import RetractdCore

/// Reads an archive file record by record, in bounded memory.
///
/// What is wrong with a file is told as a fault and passed over, and reading goes on with the next record that can be
/// found; nothing is made up for what is missing.
package final class WARCReader {
    /// A record with the place where it stands.
    package struct Entry: Sendable {
        package let record: WARCRecord
        package let location: WARCLocation
    }

    /// Why the next record could not be had as it should be.
    private enum Trouble: Error {
        case fault(WARCFault.Kind, String)
    }

    /// The file's name for messages.
    package let file: String
    /// What was wrong so far, in the order of the file.
    package private(set) var faults: [WARCFault] = []
    private let limits: WARCLimits
    private let stream: MemberStream
    private var hasBegun = false
    /// Whether the record before was at odds with its length, so that what stands here need not be told as well.
    private var isAstray = false

    /// Opens a file.
    package init(path: String, limits: WARCLimits = WARCLimits()) throws(WARCFault) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let source = try ByteSource(path: path) { WARCFault(.unreadable, file: path, offset: 0, $0) }
        file = name
        self.limits = limits
        stream = MemberStream(source: source)
    }

    /// Opens a file at a record that was found before.
    package init(path: String, at location: WARCLocation, limits: WARCLimits = WARCLimits()) throws(WARCFault) {
        file = path.split(separator: "/").last.map(String.init) ?? path
        self.limits = limits
        let source = try ByteSource(path: path) { WARCFault(.unreadable, file: path, offset: 0, $0) }
        stream = MemberStream(source: source, from: location.offset)
        hasBegun = true
        var rest = Int(location.inside)
        while rest > 0 {
            guard stream.want(1) == .more else { break }
            let count = min(rest, stream.pending.count)
            stream.drop(count)
            rest -= count
        }
    }

    /// Reads bytes at hand.
    package init(bytes: [UInt8], file: String, limits: WARCLimits = WARCLimits()) {
        self.file = file
        self.limits = limits
        stream = MemberStream(source: ByteSource(bytes: bytes))
    }

    /// The next record that can be read; nil at the end of the file.
    package func next() -> Entry? {
        while findRecord() {
            let location = stream.location
            do throws(Trouble) {
                let record = try readRecord()
                hasBegun = true
                return Entry(
                    record: record,
                    location: WARCLocation(
                        offset: location.offset, inside: location.inside,
                        length: stream.filePosition - location.offset))
            } catch {
                guard case .fault(let kind, let message) = error else { continue }
                note(kind, at: location, message)
            }
        }
        return nil
    }

    // MARK: Finding

    /// Goes to where the next record begins, past line ends, damage and what is no record; false at the end.
    private func findRecord() -> Bool {
        while true {
            let supply = stream.want(5)
            dropLineEnds()
            if stream.pending.starts(with: Self.magic) { return true }
            if stream.pending.count >= 5 {
                noteStranger()
                if scan() { return true }
            } else if supply != .more {
                if !stream.pending.isEmpty { noteStranger() }
                stream.drop(stream.pending.count)
                if !goOn(after: supply) { return false }
            }
        }
    }

    /// Goes to the next member; false where there is none.
    private func goOn(after supply: MemberStream.Supply) -> Bool {
        switch supply {
        case .more: return true
        case .memberEnded:
            if stream.nextMember() { return true }
            if stream.isAtFileEnd || !stream.isPacked { return false }
            note(.badMember, at: stream.location, "what follows a compressed member is none")
        case .cutOff: note(.cutOff, at: stream.location, "the file ends inside a compressed member")
        case .damaged: note(.badMember, at: stream.location, "the compressed data is damaged")
        }
        return stream.isPacked && stream.seekMember()
    }

    private static let magic = Array("WARC/".utf8)

    private func dropLineEnds() {
        let ends = stream.pending.prefix { $0 == 0x0D || $0 == 0x0A }.count
        stream.drop(ends)
    }

    private func noteStranger() {
        defer { isAstray = false }
        if isAstray { return }
        note(
            hasBegun ? .notARecord : .notAnArchive, at: stream.location,
            hasBegun ? "what stands here is no record" : "does not begin with a WARC record")
    }

    /// Goes to the next line that begins as a record does, in this member or a later one; false where it must be looked
    /// for again.
    private func scan() -> Bool {
        var passed = 0
        while true {
            let pending = stream.pending
            if let found = Self.recordStart(in: pending) {
                stream.drop(found - pending.startIndex)
                return true
            }
            passed += max(0, pending.count - 8)
            stream.drop(max(0, pending.count - 8))
            guard passed < limits.passedOverBytes, stream.want(stream.pending.count + 1) == .more else { break }
        }
        stream.drop(stream.pending.count)
        return false
    }

    /// The first place after a line end that begins with `WARC/1.`.
    private static func recordStart(in bytes: ArraySlice<UInt8>) -> Int? {
        let start = Array("\nWARC/1.".utf8)
        var from = bytes.startIndex
        while let end = bytes[from...].firstIndex(of: 0x0A) {
            if bytes[end...].starts(with: start) { return end + 1 }
            from = end + 1
        }
        return nil
    }

    // MARK: Reading

    private func readRecord() throws(Trouble) -> WARCRecord {
        let (version, fields) = try readHead()
        guard let length = fields.first("content-length").flatMap({ Int($0) }), length >= 0 else {
            throw .fault(.badField, "its Content-Length is missing or no number: \(shown(fields, "content-length"))")
        }
        guard length <= limits.blockBytes else {
            try passOver(length)
            throw .fault(.tooLarge, "its block of \(length) bytes is longer than the limit of \(limits.blockBytes)")
        }
        let block = try readBlock(length)
        try checkEnd(after: block)
        guard version == "1.0" || version == "1.1" || version.hasPrefix("0.") else {
            throw .fault(.unsupported, "WARC version \(version) is not known")
        }
        guard let type = fields.first("warc-type").flatMap({ WARCRecordType(rawValue: $0.lowercased()) }) else {
            throw .fault(.unsupported, "its WARC-Type is missing or not known: \(shown(fields, "warc-type"))")
        }
        let record = WARCRecord(type: type, fields: fields, block: block)
        if let digest = record.blockDigest, !digest.matches(block) {
            throw .fault(.badDigest, "its block does not hash to its WARC-Block-Digest; it is left out")
        }
        return record
    }

    private func shown(_ fields: HeaderFields, _ name: String) -> String {
        fields.first(name).map { "“\($0.prefix(40))”" } ?? "there is none"
    }

    private func readHead() throws(Trouble) -> (version: String, fields: HeaderFields) {
        var wanted = 1_024
        var length = HeadText.length(of: stream.pending)
        while length == nil {
            guard stream.pending.count <= limits.headBytes else {
                stream.drop(5)
                isAstray = true
                throw .fault(.tooLarge, "its head is longer than the limit of \(limits.headBytes) bytes")
            }
            wanted = max(wanted * 2, stream.pending.count + 1)
            let supply = stream.want(wanted)
            length = HeadText.length(of: stream.pending)
            if length != nil || supply == .more { continue }
            if supply == .memberEnded, stream.joinNextMember() { continue }
            if supply != .memberEnded || !stream.isPacked { stream.drop(stream.pending.count) }
            throw ended(supply, in: "its head")
        }
        let head = stream.pending.prefix(length ?? 0)
        let lines = HeadText.lines(head)
        stream.drop(head.count)
        guard let first = lines.first, lines.count <= limits.fields else {
            throw .fault(.tooLarge, "it has more than \(limits.fields) fields")
        }
        return (HeadText.trimmed(first.dropFirst(5)), HeaderFields(lines.dropFirst().compactMap { HeadText.field($0) }))
    }

    /// The block; it may run on into the next member, as where a whole file was packed in pieces.
    private func readBlock(_ length: Int) throws(Trouble) -> [UInt8] {
        var block: [UInt8] = []
        while block.count < length {
            let supply = stream.want(min(length - block.count, 256 << 10))
            let part = stream.pending.prefix(length - block.count)
            block += part
            stream.drop(part.count)
            if supply == .more { continue }
            if supply == .memberEnded, block.count < length, stream.joinNextMember() { continue }
            if block.count < length {
                let trouble = ended(supply, in: "its block, after \(block.count) of \(length) bytes")
                // A length that lies may have swallowed the records behind it.
                if !stream.isPacked { stepBack(block) }
                throw trouble
            }
        }
        return block
    }

    private func ended(_ supply: MemberStream.Supply, in part: String) -> Trouble {
        switch supply {
        case .damaged: .fault(.badMember, "the compressed data is damaged in \(part)")
        case .cutOff, .memberEnded, .more: .fault(.cutOff, "the file ends in \(part)")
        }
    }

    /// After a block come two line ends, or nothing; anything else means that its length lies.
    private func checkEnd(after block: [UInt8]) throws(Trouble) {
        // Asking for a byte more than the two line ends have brings the member's checksum in.
        let supply = stream.want(5)
        guard supply == .more || supply == .memberEnded else { throw ended(supply, in: "its end") }
        let ends = stream.pending.prefix { $0 == 0x0D || $0 == 0x0A }.count
        let rest = stream.pending.dropFirst(ends)
        if rest.isEmpty || Self.magic.starts(with: rest.prefix(5)) { return }
        if !stream.isPacked, ends >= 2,
            [[0x0D, 0x0A, 0x0D, 0x0A], [0x0A, 0x0A]].contains(where: { stream.pending.starts(with: $0) })
        {
            return
        }
        stepBack(block)
        throw .fault(.lengthLies, "its block is not \(block.count) bytes long, as its Content-Length says")
    }

    /// Unpacks and drops a block that is too long to hold; the members of a packed file behind it are looked for.
    private func passOver(_ length: Int) throws(Trouble) {
        var rest = length
        var passed = 0
        while rest > 0, passed < limits.passedOverBytes {
            let supply = stream.want(1)
            let count = min(rest, stream.pending.count)
            stream.drop(count)
            rest -= count
            passed += count
            if supply != .more, count == 0 { return }
        }
        if rest > 0, stream.isPacked { _ = stream.seekMember() }
    }

    private func stepBack(_ block: [UInt8]) {
        stream.pushBack(block)
        isAstray = true
    }

    private func note(_ kind: WARCFault.Kind, at location: WARCLocation, _ message: String) {
        guard faults.count < limits.faults, faults.last?.kind != kind || faults.last?.offset != location.offset else {
            return
        }
        faults.append(WARCFault(kind, file: file, offset: location.offset, message))
    }
}
