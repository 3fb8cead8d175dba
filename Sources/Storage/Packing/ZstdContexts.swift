import CZstd
import Synchronization

/// zstd's working memory, made once and used again: to make it and to touch it first costs more than packing what is
/// short.
///
/// The store writes one thing at a time, so that one of each is enough; zstd itself gives back what a large text needed.
struct ZstdContexts: Sendable {
    static let mostKept = 1

    static let packing = ZstdContexts(make: { ZSTD_createCCtx() }, free: { _ = ZSTD_freeCCtx($0) }) {
        _ = ZSTD_CCtx_reset($0, ZSTD_reset_session_and_parameters)
    }
    static let unpacking = ZstdContexts(make: { ZSTD_createDCtx() }, free: { _ = ZSTD_freeDCtx($0) }) {
        _ = ZSTD_DCtx_reset($0, ZSTD_reset_session_and_parameters)
    }

    private let make: @Sendable () -> OpaquePointer?
    private let free: @Sendable (OpaquePointer) -> Void
    private let reset: @Sendable (OpaquePointer) -> Void
    private let idle = Idle()

    private init(
        make: @escaping @Sendable () -> OpaquePointer?, free: @escaping @Sendable (OpaquePointer) -> Void,
        reset: @escaping @Sendable (OpaquePointer) -> Void
    ) {
        self.make = make
        self.free = free
        self.reset = reset
    }

    /// Lends a context that remembers nothing of its last use; nil where zstd has no memory.
    func lend<Result>(_ use: (OpaquePointer) -> Result) -> Result? {
        guard let context = idle.take() ?? make() else { return nil }
        defer {
            reset(context)
            if !idle.keep(context) { free(context) }
        }
        return use(context)
    }

    /// The contexts that nobody uses.
    private final class Idle: Sendable {
        /// As numbers, since pointers do not cross threads unasked: each is here or with one borrower.
        private let contexts = Mutex<[UInt]>([])

        func take() -> OpaquePointer? { contexts.withLock { $0.popLast() }.flatMap { OpaquePointer(bitPattern: $0) } }

        /// False where there are enough.
        func keep(_ context: OpaquePointer) -> Bool {
            contexts.withLock {
                guard $0.count < ZstdContexts.mostKept else { return false }
                $0.append(UInt(bitPattern: context))
                return true
            }
        }
    }
}
