import CZstd

/// zstd (RFC 8878), plain or with another text as reference.
enum Zstd {
    static let level: Int32 = 3
    /// For what is short: a tenth smaller than at ``level``, for a few microseconds more.
    static let thoroughLevel: Int32 = 9
    /// Wide enough for a reference of 4 MiB.
    static let windowLog: Int32 = 22
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
                ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, windowLog)
                ZSTD_CCtx_refPrefix(context, prefix.baseAddress, prefix.count)
            }
        }
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
        guard let context = ZSTD_createCCtx() else { return nil }
        defer { ZSTD_freeCCtx(context) }
        ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 0)
        ZSTD_CCtx_setParameter(context, ZSTD_c_dictIDFlag, 0)
        prepare(context)
        let capacity = ZSTD_compressBound(bytes.count)
        var isPacked = true
        let packed = [UInt8](unsafeUninitializedCapacity: capacity) { target, count in
            let size = bytes.withUnsafeBytes {
                ZSTD_compress2(context, target.baseAddress, capacity, $0.baseAddress, $0.count)
            }
            isPacked = ZSTD_isError(size) == 0
            count = isPacked ? size : 0
        }
        return isPacked ? packed : nil
    }

    /// Unpacks bytes in a context that was made ready for them.
    static func unpack(_ bytes: [UInt8], prepare: (OpaquePointer) -> Void) -> [UInt8]? {
        let announced = bytes.withUnsafeBytes { ZSTD_getFrameContentSize($0.baseAddress, $0.count) }
        guard rt_is_unknown_size(announced) == 0, announced <= UInt64(mostUnpacked),
            let context = ZSTD_createDCtx()
        else { return nil }
        defer { ZSTD_freeDCtx(context) }
        prepare(context)
        let capacity = Int(announced)
        var isWhole = true
        let unpacked = [UInt8](unsafeUninitializedCapacity: max(1, capacity)) { target, count in
            let size = bytes.withUnsafeBytes {
                ZSTD_decompressDCtx(context, target.baseAddress, capacity, $0.baseAddress, $0.count)
            }
            isWhole = ZSTD_isError(size) == 0 && size == capacity
            count = isWhole ? size : 0
        }
        return isWhole ? unpacked : nil
    }
}
