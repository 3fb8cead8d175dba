import RetractdCore
import Storage
import WebArchive

/// A case's captures as one WARC file with its index.
struct CaseArchive {
    /// A page worth opening.
    struct Page: Encodable {
        let id: String
        let url: String
        let title: String
        let ts: String
    }

    static let fileName = "data.warc.gz"
    /// The alerts, the episodes and whatever else was claimed, as a record.
    static let claimURI = "urn:retractd:case"

    private let writer: WARCWriter
    private var records = CaseRecords()
    private var index: [CDXLine] = []
    private(set) var pages: [Page] = []

    init(in folder: String) throws {
        writer = try WARCWriter(path: "\(folder)/\(Self.fileName)")
    }

    var indexText: String { Self.text(index) }

    /// An index, sorted as `LC_ALL=C sort` sorts.
    static func text(_ index: [CDXLine]) -> String { index.sorted().map { $0.text + "\n" }.joined() }

    mutating func write(_ file: CaseFile, software: String, claim: [UInt8], at now: Timestamp) throws {
        try add(
            .info(
                [
                    ("software", software), ("format", "WARC File Format 1.1"),
                    ("conformsTo", "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"),
                    ("description", "captures of one article, its controls and its feed"),
                ], file: Self.fileName, at: now))
        for exhibit in file.exhibits {
            for record in records.records(of: exhibit) { try add(record) }
            note(exhibit, titled: file.article.title)
        }
        try add(.resource(Self.claimURI, at: now, contentType: "application/json", block: claim))
        try writer.finish()
    }

    private mutating func add(_ record: WARCRecord) throws {
        let location = try writer.write(record)
        if let line = CDXLine(record, at: location, in: Self.fileName) { index.append(line) }
    }

    private mutating func note(_ exhibit: CaseFile.Exhibit, titled title: String) {
        let purpose = exhibit.capture.request.purpose
        guard case .response(let response) = exhibit.capture.outcome, [.article, .confirmation].contains(purpose)
        else { return }
        pages.append(
            Page(
                id: "capture-\(exhibit.capture.id.rawValue)", url: response.finalURL,
                title: response.status == 200 ? title : "HTTP \(response.status)",
                ts: exhibit.capture.startedAt.truncatedToSecond.description))
    }
}
