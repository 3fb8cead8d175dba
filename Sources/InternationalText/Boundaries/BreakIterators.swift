import CICU
import Synchronization

/// ICU's iterators over words or sentences, kept for the next text: to open one costs more than to walk a paragraph.
final class BreakIterators: Sendable {
    static let words = BreakIterators(isSentence: false)
    static let sentences = BreakIterators(isSentence: true)

    /// More than these are closed: hardly ever are so many texts walked at once.
    private static let mostKept = 8

    /// Belongs to whoever took it.
    private struct Iterator: @unchecked Sendable {
        let pointer: OpaquePointer
    }

    private let isSentence: Bool
    private let idle = Mutex<[Iterator]>([])

    private init(isSentence: Bool) { self.isSentence = isSentence }

    /// Visits what stands between two boundaries, piece by piece, and whether it is a word; the whole text as one where
    /// ICU's data is missing.
    func walk(_ units: UnsafeBufferPointer<UInt16>, _ visit: (Range<Int>, Bool) -> Void) {
        guard !units.isEmpty else { return }
        guard let iterator = take(), icu_break_set(iterator.pointer, units.baseAddress, Int32(units.count)) != 0 else {
            return visit(0..<units.count, true)
        }
        defer { give(iterator) }
        var start = 0
        while true {
            let end = Int(icu_break_next(iterator.pointer))
            guard end > start else { return }
            visit(start..<end, icu_break_is_word(iterator.pointer) != 0)
            start = end
        }
    }

    private func take() -> Iterator? {
        if let kept = idle.withLock({ $0.popLast() }) { return kept }
        return icu_break_open(isSentence ? 1 : 0).map { Iterator(pointer: $0) }
    }

    private func give(_ iterator: Iterator) {
        let isKept = idle.withLock { idle in
            guard idle.count < Self.mostKept else { return false }
            idle.append(iterator)
            return true
        }
        if !isKept { icu_break_close(iterator.pointer) }
    }
}
