import CZstd

/// zstd (RFC 8878), plain or with another text as reference.
enum Zstd {
    static let level: Int32 = 3
    /// For what is short: a tenth smaller than at ``level``, for a few microseconds more.
    static let thoroughLevel: Int32 = 9
    /// Wide enough for the longest payload beside another as long, beyond which none of it is used.
    static let widestWindowLog: Int32 = 25
    /// In a window wider than this zstd's tables remember only the end of the reference; those for long matches
    /// remember all of it.
    static let widestForShortMatches: Int32 = 21
    /// The most bytes that are ever unpacked.
    static let mostUnpacked = 17 << 20

    /// Packs bytes; with a reference, what both share costs almost nothing.
    ///
    /// nil where zstd has no memory.
    static func pack(_ bytes: [UInt8], reference: [UInt8]? = nil, level: Int32 = level) -> [UInt8]? {
        // The reference must stay where it is until the packing is done.
        (reference ?? []).withUnsafeBytes { prefix in
            pack(bytes) { context in
                ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level)
                guard reference != nil else { return }
                let windowLog = windowLog(for: prefix.count + bytes.count)
                ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, windowLog)
                if windowLog > widestForShortMatches {
                    ZSTD_CCtx_setParameter(context, ZSTD_c_enableLongDistanceMatching, 1)
                }
                ZSTD_CCtx_refPrefix(context, prefix.baseAddress, prefix.count)
            }
        }
    }

    /// The narrowest window that holds so many bytes: zstd's tables, which it clears for each text, grow with it.
    private static func windowLog(for count: Int) -> Int32 {
        min(widestWindowLog, max(10, Int32(Int.bitWidth - max(0, count - 1).leadingZeroBitCount)))
    }

    /// Unpacks bytes that `pack` made with the same reference; nil where they are damaged or too large.
    static func unpack(_ bytes: [UInt8], reference: [UInt8]? = nil) -> [UInt8]? {
        (reference ?? []).withUnsafeBytes { prefix in
            unpack(bytes) { context in
                if reference != nil { ZSTD_DCtx_refPrefix(context, prefix.baseAddress, prefix.count) }
            }
        }
    }

    /// Packs bytes in a context that was made ready for them.
    static func pack(_ bytes: [UInt8], prepare: (OpaquePointer) -> Void) -> [UInt8]? {
        ZstdContexts.packing.lend { context in
            ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 0)
            ZSTD_CCtx_setParameter(context, ZSTD_c_dictIDFlag, 0)
            prepare(context)
            return filled(ZSTD_compressBound(bytes.count)) { target in
                bytes.withUnsafeBytes {
                    ZSTD_compress2(context, target.baseAddress, target.count, $0.baseAddress, $0.count)
                }
            }
        } ?? nil
    }

    /// Unpacks bytes in a context that was made ready for them.
    static func unpack(_ bytes: [UInt8], prepare: (OpaquePointer) -> Void) -> [UInt8]? {
        let announced = bytes.withUnsafeBytes { ZSTD_getFrameContentSize($0.baseAddress, $0.count) }
        guard rt_is_unknown_size(announced) == 0, announced <= UInt64(mostUnpacked) else { return nil }
        let unpacked = ZstdContexts.unpacking.lend { context in
            prepare(context)
            return filled(Int(announced)) { target in
                bytes.withUnsafeBytes {
                    ZSTD_decompressDCtx(context, target.baseAddress, target.count, $0.baseAddress, $0.count)
                }
            }
        }
        return unpacked.flatMap { $0?.count == Int(announced) ? $0 : nil }
    }

    /// What zstd writes where there is room for so many bytes; nil where it fails.
    private static func filled(_ capacity: Int, _ write: (UnsafeMutableBufferPointer<UInt8>) -> Int) -> [UInt8]? {
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: max(1, capacity)) { target, count in
            let size = write(UnsafeMutableBufferPointer(rebasing: target[..<capacity]))
            isWhole = ZSTD_isError(size) == 0
            count = isWhole ? size : 0
        }
        return isWhole ? bytes : nil
    }
}
