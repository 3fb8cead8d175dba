import ArgumentParser

/// How a list is written.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
    case table
    case json
    /// One object a line.
    case jsonl
    case csv
}
