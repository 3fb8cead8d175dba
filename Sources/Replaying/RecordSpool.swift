import WebArchive

/// A file for copies of records that cannot be reached where they are.
final class RecordSpool {
    private let path: String
    private var writer: WARCWriter?
    private var openPath: String { path + ".open" }

    init(folder: String) {
        path = folder + "/spool.warc"
    }

    func keep(_ record: WARCRecord) throws(WARCFault) -> Visit.Place {
        if writer == nil { writer = try WARCWriter(path: path, isCompressed: false) }
        guard let location = try writer?.write(record) else {
            throw WARCFault(.unreadable, file: path, offset: 0, "cannot be written")
        }
        return Visit.Place(path: openPath, location: location)
    }
}
