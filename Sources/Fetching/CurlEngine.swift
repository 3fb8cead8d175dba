import CLibcurl
import Glibc
import RetractdCore
import Synchronization

/// One thread that owns a libcurl multi handle; everything else reaches it through a locked inbox and a wake-up.
///
/// One multi handle is one connection pool, one DNS cache and, with `CURLOPT_CAPATH` cleared, one parsed CA bundle.
final class CurlEngine: Sendable {
    /// The bundle that Debian's ca-certificates writes.
    static let certificates = "/etc/ssl/certs/ca-certificates.crt"
    /// Easy handles kept for the next transfer.
    static let mostIdleHandles = 64
    /// Connections kept open.
    static let mostConnections = 256

    private struct Inbox {
        var added: [Transfer] = []
        var cancelled: [UInt64] = []
        /// Cancelled before they were added: the cancellation handler may run first.
        var cancelledEarly: Set<UInt64> = []
        var isStopping = false
        /// The thread takes all that is in it at once: it is woken for the first only.
        var isEmpty: Bool { added.isEmpty && cancelled.isEmpty }
    }

    /// libcurl handles are pointers that Swift will not send; this one is only used where libcurl allows any thread
    /// (`curl_multi_wakeup`) or on the engine's own thread.
    private struct Handle: @unchecked Sendable {
        let pointer: UnsafeMutableRawPointer
    }

    private let inbox = Mutex(Inbox())
    private let nextID = Mutex<UInt64>(0)
    private let multi: Handle

    init?() {
        guard curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK, let multi = curl_multi_init() else { return nil }
        self.multi = Handle(pointer: multi)
        _ = rt_multi_set_long(multi, CURLMOPT_MAXCONNECTS, Self.mostConnections)
        _ = rt_multi_set_long(multi, CURLMOPT_PIPELINING, Int(CURLPIPE_MULTIPLEX))
        guard start() else { return nil }
    }

    /// Runs once the thread has ended and nobody can wake it any more: closes every connection.
    deinit {
        curl_multi_cleanup(multi.pointer)
    }

    /// Stops the thread; transfers under way end as called off.
    func stop() {
        inbox.withLock { $0.isStopping = true }
        curl_multi_wakeup(multi.pointer)
    }

    /// Performs one hop.
    func perform(_ request: HopRequest, limits: FetchLimits, policy: NetworkPolicy) async -> HopResult {
        let id = nextID.withLock { value in
            value += 1
            return value
        }
        let transfer = Transfer(id: id, request: request, limits: limits, policy: policy)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                transfer.continuation = continuation
                submit(transfer)
            }
        } onCancel: {
            cancel(id)
        }
    }

    private func submit(_ transfer: Transfer) {
        let (isRefused, isFirst) = inbox.withLock { inbox in
            if inbox.isStopping || inbox.cancelledEarly.remove(transfer.id) != nil { return (true, false) }
            defer { inbox.added.append(transfer) }
            return (false, inbox.isEmpty)
        }
        if isRefused { transfer.continuation?.resume(returning: .failure(Self.calledOff)) }
        if isFirst { curl_multi_wakeup(multi.pointer) }
    }

    private func cancel(_ id: UInt64) {
        let isFirst = inbox.withLock { inbox in
            inbox.cancelledEarly.insert(id)
            defer { inbox.cancelled.append(id) }
            return inbox.isEmpty
        }
        if isFirst { curl_multi_wakeup(multi.pointer) }
    }

    private static let calledOff = TransportFailure(kind: .local, message: "called off")

    // MARK: The thread

    private func start() -> Bool {
        var thread = pthread_t()
        let box = Unmanaged.passRetained(self)
        let result = pthread_create(
            &thread, nil,
            { argument in
                guard let argument else { return nil }
                Unmanaged<CurlEngine>.fromOpaque(argument).takeRetainedValue().workInUTF8()
                return nil
            }, box.toOpaque())
        if result == 0 { pthread_detach(thread) } else { box.release() }
        return result == 0
    }

    /// libcurl reads host names in the encoding of the locale, which is ASCII in a program that sets none; this thread
    /// alone is told that they are UTF-8.
    private func workInUTF8() {
        let locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)
        let usual = uselocale(locale)
        work()
        uselocale(usual)
        if let locale { freelocale(locale) }
    }

    private func work() {
        var running: [UInt64: UnsafeMutableRawPointer] = [:]
        var idle: [UnsafeMutableRawPointer] = []
        while true {
            let (added, cancelled, isStopping) = inbox.withLock { inbox in
                defer {
                    inbox.added = []
                    inbox.cancelled = []
                    // What was cancelled after it ended will never be added.
                    if inbox.cancelledEarly.count > 10_000 { inbox.cancelledEarly = [] }
                }
                return (inbox.added, inbox.cancelled, inbox.isStopping)
            }
            for transfer in added { begin(transfer, &running, &idle) }
            for id in cancelled { callOff(id, &running, &idle) }
            if isStopping { break }
            var count: Int32 = 0
            curl_multi_perform(multi.pointer, &count)
            collect(&running, &idle)
            curl_multi_poll(multi.pointer, nil, 0, 1000, nil)
        }
        for id in Array(running.keys) { callOff(id, &running, &idle) }
        for handle in idle { curl_easy_cleanup(handle) }
    }

    private func begin(
        _ transfer: Transfer, _ running: inout [UInt64: UnsafeMutableRawPointer],
        _ idle: inout [UnsafeMutableRawPointer]
    ) {
        guard let handle = idle.popLast() ?? curl_easy_init() else {
            let failure = TransportFailure(kind: .local, message: "libcurl has no memory for a transfer")
            transfer.continuation?.resume(returning: .failure(failure))
            return
        }
        EasyHandle(handle).prepare(for: transfer)
        rt_set_pointer(handle, CURLOPT_PRIVATE, Unmanaged.passRetained(transfer).toOpaque())
        running[transfer.id] = handle
        if curl_multi_add_handle(multi.pointer, handle) != CURLM_OK { callOff(transfer.id, &running, &idle) }
    }

    private func callOff(
        _ id: UInt64, _ running: inout [UInt64: UnsafeMutableRawPointer], _ idle: inout [UnsafeMutableRawPointer]
    ) {
        guard let handle = running.removeValue(forKey: id), let transfer = release(handle, &idle) else { return }
        inbox.withLock { _ = $0.cancelledEarly.remove(id) }
        transfer.continuation?.resume(returning: .failure(Self.calledOff))
    }

    private func collect(
        _ running: inout [UInt64: UnsafeMutableRawPointer], _ idle: inout [UnsafeMutableRawPointer]
    ) {
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi.pointer, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle else { continue }
            let code = rt_message_result(message)
            let easy = EasyHandle(handle)
            guard let transfer = easy.transfer else { continue }
            let result = easy.result(code, of: transfer)
            running[transfer.id] = nil
            _ = release(handle, &idle)
            transfer.continuation?.resume(returning: result)
        }
    }

    /// Takes a handle out of the multi handle, and back the transfer it held.
    private func release(
        _ handle: UnsafeMutableRawPointer, _ idle: inout [UnsafeMutableRawPointer]
    ) -> Transfer? {
        var pointer: UnsafeMutableRawPointer?
        rt_get_pointer(handle, CURLINFO_PRIVATE, &pointer)
        curl_multi_remove_handle(multi.pointer, handle)
        let transfer = pointer.map { Unmanaged<Transfer>.fromOpaque($0).takeRetainedValue() }
        curl_easy_reset(handle)
        if idle.count < Self.mostIdleHandles { idle.append(handle) } else { curl_easy_cleanup(handle) }
        return transfer
    }
}
