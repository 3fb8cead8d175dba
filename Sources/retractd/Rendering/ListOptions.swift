import ArgumentParser

/// `--format` of a list.
struct ListOptions: ParsableArguments {
    @Option(name: .long, help: "table, json, jsonl (an object a line) or csv; times of the last three are UTC.")
    var format: ListFormat = .table

    init() {}

    init(_ format: ListFormat) { self.format = format }

    /// Writes a list as it was asked for, a long table through the pager.
    ///
    /// - Parameter limit: How many records were asked for at most; a table that has so many says that there may be more.
    func show(_ answer: ListAnswer<some Encodable>, paint: Paint, limit: Int? = nil) throws {
        var text = try answer.text(as: format, width: Console.knownWidth, paint: paint, clock: .local)
        if format == .table, let limit, limit > 0, answer.records.count >= limit {
            text += paint.dim("No more than \(limit) are shown; --limit shows more.") + "\n"
        }
        if format == .table { Console.page(text) } else { Console.text(text) }
    }
}
