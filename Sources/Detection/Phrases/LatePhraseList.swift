import Synchronization

/// A list of phrases that is made ready when it is first asked for: most starts of the program never ask.
final class LatePhraseList: Sendable {
    private let tables: @Sendable () -> [PhraseTable]
    private let made = Mutex<PhraseList?>(nil)

    init(_ tables: @escaping @Sendable () -> [PhraseTable]) {
        self.tables = tables
    }

    var list: PhraseList {
        made.withLock { made in
            let list = made ?? PhraseList(tables())
            made = list
            return list
        }
    }
}
