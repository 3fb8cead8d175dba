import EvidenceLog
import RetractdCore
import WebArchive

/// Records that nobody captured.
enum CaptureMaking {
    static func stranger(number: Int) -> [WARCRecord] {
        let answer = WARCRecord.response(
            of: "https://news.example/made-up", at: MadeCase.start, head: Array("HTTP/1.1 200 OK\r\n\r\n".utf8),
            body: Array("made up".utf8))
        return [
            answer,
            .metadata(
                of: "https://news.example/made-up", at: MadeCase.start,
                facts: [
                    ("retractd-capture", "\(number)"), ("retractd-last-same", "\(MadeCase.start)"),
                    ("retractd-fetches", "1"),
                ], about: answer.id),
        ]
    }
}

/// A key that signed nothing here.
enum LogKeys {
    static let other = LogKey()
}

extension TamperedBundle {
    /// A field of the first record of a capture that stands in the archive, changed.
    func field(_ name: String, of capture: Int, _ change: (String) -> String) throws {
        try archive { records in
            var records = records
            let range = try Self.range(of: capture, in: records)
            guard let index = range.last(where: { records[$0].type == .response }) else { throw Miss() }
            records[index].fields = HeaderFields(
                records[index].fields.fields.map {
                    $0.name == name ? .init(name: name, value: change($0.value)) : $0
                })
            return records
        }
    }
}
