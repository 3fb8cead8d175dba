/// Words in order, up to a limit in bytes.
struct WordCollector {
    let limit: Int
    private(set) var text = ""
    private var count = 0

    init(limit: Int) {
        self.limit = limit
    }

    /// Adds words where there is room for all of them.
    mutating func add(_ more: String) {
        let length = more.utf8.count + 1
        guard count + length <= limit else { return }
        if count > 0 { text += " " }
        text += more
        count += length
    }
}
