import Synchronization

/// Room in memory for what has been fetched and is not yet done with.
///
/// Sites answer faster than pages are read. What there is no room for waits as it came over the wire, a third of its size
/// for most pages, and still counts as under way: that holds up the next requests, and nothing that brings no body.
package final class BodyRoom: Sendable {
    /// Decoded, some twenty pages; more than pages that changed nothing take while they wait to be committed together.
    static let usualBytes = 3 << 20

    /// Keeps a body's place for as long as anybody holds it.
    final class Place: Sendable {
        private let room: BodyRoom
        private let bytes: Atomic<Int>

        fileprivate init(in room: BodyRoom, bytes: Int) {
            self.room = room
            self.bytes = Atomic(bytes)
        }

        /// Says how much it came to: nobody is sent away for it, but others come in later.
        func take(_ bytes: Int) {
            room.free(self.bytes.exchange(bytes, ordering: .relaxed) - bytes)
        }

        deinit {
            room.free(bytes.load(ordering: .relaxed))
        }
    }

    private struct Waiter {
        let id: UInt64
        let bytes: Int
        let continuation: CheckedContinuation<Void, Never>
    }

    private struct State {
        var held = 0
        var lastID: UInt64 = 0
        /// The first come first.
        var waiting: [Waiter] = []
        /// Called off before they began to wait: the cancellation handler may run first.
        var calledOff: Set<UInt64> = []
    }

    private let limit: Int
    private let state = Mutex(State())

    /// Makes room for so many bytes; nil for as many as are usual.
    package init(bytes: Int? = nil) {
        limit = bytes ?? Self.usualBytes
    }

    /// Bytes that places are kept for.
    var held: Int { state.withLock { $0.held } }
    /// How many wait for a place.
    var waitingCount: Int { state.withLock { $0.waiting.count } }

    /// Gives a place, in the order of asking; one that is larger than the room gets the whole of it.
    ///
    /// A cancelled task is let in at once: it will not stay.
    func place(for bytes: Int) async -> Place {
        let id = state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isIn = state.withLock { state in
                    let isUrgent = state.calledOff.remove(id) != nil
                    guard isUrgent || state.waiting.isEmpty && hasRoom(for: bytes, state) else {
                        state.waiting.append(Waiter(id: id, bytes: bytes, continuation: continuation))
                        return false
                    }
                    state.held += bytes
                    return true
                }
                if isIn { continuation.resume() }
            }
        } onCancel: {
            callOff(id)
        }
        state.withLock { _ = $0.calledOff.remove(id) }
        return Place(in: self, bytes: bytes)
    }

    private func hasRoom(for bytes: Int, _ state: State) -> Bool {
        state.held == 0 || state.held + bytes <= limit
    }

    private func callOff(_ id: UInt64) {
        let waiter: Waiter? = state.withLock { state in
            guard let index = state.waiting.firstIndex(where: { $0.id == id }) else {
                state.calledOff.insert(id)
                return nil
            }
            let waiter = state.waiting.remove(at: index)
            state.held += waiter.bytes
            return waiter
        }
        waiter?.continuation.resume()
    }

    private func free(_ bytes: Int) {
        let admitted: [Waiter] = state.withLock { state in
            state.held -= bytes
            var count = 0
            while count < state.waiting.count, hasRoom(for: state.waiting[count].bytes, state) {
                state.held += state.waiting[count].bytes
                count += 1
            }
            defer { state.waiting.removeFirst(count) }
            return Array(state.waiting.prefix(count))
        }
        for waiter in admitted { waiter.continuation.resume() }
    }
}
