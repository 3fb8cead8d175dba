import Reporting
import RetractdCore
import Storage

/// Lists as CSV, the columns of the command line.
extension Dashboard {
    func retractionsCSV(_ query: QueryItems) throws -> PageAnswer {
        guard let filter = retractionFilter(query) else { return senseless }
        return csv(Listing.retractions(try store.retractions(filter)), name: "retractions")
    }

    func editsCSV(_ query: QueryItems) throws -> PageAnswer {
        guard let filter = editFilter(query) else { return senseless }
        return csv(Listing.edits(try store.edits(filter)), name: "edits")
    }

    func feedsCSV() throws -> PageAnswer { csv(Listing.feeds(try store.feeds().map(FeedRecord.init)), name: "feeds") }

    private func csv(_ listing: Listing, name: String) -> PageAnswer {
        PageAnswer(contentType: "text/csv; charset=utf-8", body: Array(listing.csv().utf8)).attached(as: "\(name).csv")
    }
}
