import ArgumentParser
import Reporting

/// `--format` of what is one thing and no list.
struct RecordOptions: ParsableArguments {
    /// Text for people or JSON for programs.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    @Option(name: .long, help: "text or json.")
    var format: Format = .text

    /// Writes a record as it was asked for; the text is only made where it is wanted.
    func show(_ record: some Encodable, text: () throws -> String) throws {
        switch format {
        case .text: Console.page(try text())
        case .json: Console.text(try JSONOutput.text(record))
        }
    }
}
