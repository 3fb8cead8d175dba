import CZstd

/// A `.warc.zst`: a frame for each record, all by a dictionary that may stand in a skippable frame before them.
struct ZstdArchive {
    private static let dictionaryMark: [UInt8] = [0x5D, 0x2A, 0x4D, 0x18]
    private static let frameMark: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]
    private static let mostDictionaryBytes = 16 << 20
    private static let piece = 256 << 10
    /// Windows of up to 128 MiB, which zstd's long mode asks for.
    private static let windowLog: Int32 = 27

    let source: ByteSource
    let file: String

    static func isOne(_ head: [UInt8]) -> Bool {
        head.starts(with: frameMark) || head.count >= 4 && head[0] & 0xF0 == 0x50 && head[1...3] == dictionaryMark[1...]
    }

    /// Writes what it holds, unpacked, to a file; what is damaged ends it, and is returned.
    func unpack(to path: String) throws(WARCFault) -> WARCFault? {
        guard let context = ZSTD_createDCtx() else { throw fault(.tooLarge, "no memory to unpack it") }
        defer { ZSTD_freeDCtx(context) }
        ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, Self.windowLog)
        var offset = try loadDictionary(context)
        let target = try ByteTarget(path: path)
        var output = [UInt8](repeating: 0, count: Self.piece)
        while offset < source.count {
            guard let input = source.read(at: offset, Self.piece) else {
                throw fault(.unreadable, at: offset, "cannot be read")
            }
            if let damage = try unpack(input, context, &output, into: target, at: offset) {
                try target.close()
                return damage
            }
            offset += Int64(input.count)
        }
        // Where it is cut off, the reader says what is missing.
        try target.close()
        return nil
    }

    private func unpack(
        _ input: [UInt8], _ context: OpaquePointer, _ output: inout [UInt8], into target: ByteTarget, at offset: Int64
    ) throws(WARCFault) -> WARCFault? {
        var consumed = 0
        while true {
            let (read, written, result) = input[consumed...].withUnsafeBytes { bytes in
                output.withUnsafeMutableBytes { room in
                    var from = ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
                    var into = ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0)
                    let result = ZSTD_decompressStream(context, &into, &from)
                    return (from.pos, into.pos, result)
                }
            }
            guard ZSTD_isError(result) == 0 else {
                return fault(.badMember, at: offset + Int64(consumed), "the compressed data is damaged from here on")
            }
            consumed += read
            try target.write(output[..<written])
            guard target.count <= ArchiveFiles.mostBytes else {
                throw fault(.tooLarge, "it unpacks to more than \(ArchiveFiles.mostBytes) bytes")
            }
            if consumed == input.count, written < output.count { return nil }
        }
    }

    /// Gives the dictionary to the context, where there is one; returns where the frames begin.
    private func loadDictionary(_ context: OpaquePointer) throws(WARCFault) -> Int64 {
        guard let head = source.read(at: 0, 8), head.count == 8, head.starts(with: Self.dictionaryMark) else {
            return 0
        }
        let size = (0..<4).reduce(0) { $0 | Int(head[4 + $1]) << (8 * $1) }
        guard size <= Self.mostDictionaryBytes, var dictionary = source.read(at: 8, size), dictionary.count == size
        else {
            throw fault(.badMember, "its dictionary is damaged or too large")
        }
        // A dictionary may be packed itself.
        if dictionary.starts(with: Self.frameMark) { dictionary = try plain(dictionary) }
        guard ZSTD_isError(ZSTD_DCtx_loadDictionary(context, dictionary, dictionary.count)) == 0 else {
            throw fault(.badMember, "its dictionary cannot be used")
        }
        return Int64(8 + size)
    }

    private func plain(_ packed: [UInt8]) throws(WARCFault) -> [UInt8] {
        var room = [UInt8](repeating: 0, count: Self.mostDictionaryBytes)
        let length = ZSTD_decompress(&room, room.count, packed, packed.count)
        guard ZSTD_isError(length) == 0 else { throw fault(.badMember, "its dictionary does not unpack") }
        return Array(room[..<length])
    }

    private func fault(_ kind: WARCFault.Kind, at offset: Int64 = 0, _ message: String) -> WARCFault {
        WARCFault(kind, file: file, offset: offset, message)
    }
}
