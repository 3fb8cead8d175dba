import CZstd

/// A zstd dictionary that was made ready once, for the many short texts that resemble it.
///
/// zstd only reads what it made ready, so threads may share it.
final class PackingDictionary: @unchecked Sendable {
    private let packing: OpaquePointer
    private let unpacking: OpaquePointer

    /// nil where zstd has no memory, or the bytes are no dictionary.
    init?(_ bytes: [UInt8]) {
        let packing = bytes.withUnsafeBytes { ZSTD_createCDict($0.baseAddress, $0.count, Zstd.thoroughLevel) }
        let unpacking = bytes.withUnsafeBytes { ZSTD_createDDict($0.baseAddress, $0.count) }
        guard let packing, let unpacking else {
            ZSTD_freeCDict(packing)
            ZSTD_freeDDict(unpacking)
            return nil
        }
        self.packing = packing
        self.unpacking = unpacking
    }

    deinit {
        ZSTD_freeCDict(packing)
        ZSTD_freeDDict(unpacking)
    }

    func pack(_ bytes: [UInt8]) -> [UInt8]? {
        Zstd.pack(bytes) { ZSTD_CCtx_refCDict($0, packing) }
    }

    func unpack(_ bytes: [UInt8]) -> [UInt8]? {
        Zstd.unpack(bytes) { ZSTD_DCtx_refDDict($0, unpacking) }
    }

    // MARK: Used once

    /// Packs bytes against a dictionary that nothing else will need.
    static func pack(_ bytes: [UInt8], against dictionary: [UInt8]) -> [UInt8]? {
        dictionary.withUnsafeBytes { dictionary in
            Zstd.pack(bytes) { context in
                ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, Zstd.thoroughLevel)
                ZSTD_CCtx_loadDictionary(context, dictionary.baseAddress, dictionary.count)
            }
        }
    }

    static func unpack(_ bytes: [UInt8], against dictionary: [UInt8]) -> [UInt8]? {
        dictionary.withUnsafeBytes { dictionary in
            Zstd.unpack(bytes) { ZSTD_DCtx_loadDictionary($0, dictionary.baseAddress, dictionary.count) }
        }
    }
}
