import ArgumentParser

/// `--format` of a list.
struct ListOptions: ParsableArguments {
    @Option(name: .long, help: "table, json, jsonl (an object a line) or csv; times of the last three are UTC.")
    var format: ListFormat = .table

    init() {}

    init(_ format: ListFormat) { self.format = format }

    /// Writes a list as it was asked for, a long table through the pager.
    func show(_ answer: ListAnswer<some Encodable>, paint: Paint) throws {
        let text = try answer.text(as: format, width: Console.width, paint: paint, clock: .local)
        if format == .table { Console.page(text) } else { Console.text(text) }
    }
}
