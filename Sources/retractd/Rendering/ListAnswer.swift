import Reporting

/// A list that people read as a table, spreadsheets as CSV and programs as JSON: the one place that knows how.
struct ListAnswer<Record: Encodable> {
    let records: [Record]
    let listing: Listing

    init(_ records: [Record], _ listing: Listing) {
        self.records = records
        self.listing = listing
    }

    /// - Parameter width: Of the terminal, where the text goes to one.
    func text(as format: ListFormat, width: Int?, paint: Paint, clock: WallClock) throws -> String {
        switch format {
        case .table: listing.table(width: width, paint: paint, clock: clock)
        case .json: try JSONOutput.text(records)
        case .jsonl: try records.map { try JSONOutput.line($0) + "\n" }.joined()
        case .csv: listing.csv()
        }
    }
}
