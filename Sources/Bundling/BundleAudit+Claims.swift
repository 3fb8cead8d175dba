import Foundation
import Hashing
import RetractdCore
import Storage

/// What the bundle claims in words and pages, held against the records that were signed.
extension BundleAudit {
    /// - Parameters:
    ///   - signed: The records that a signed entry names as they are, by name.
    ///   - named: The names of all records of signed entries.
    func checkClaims(_ signed: [String: RecordRow], named: Set<String>, _ report: inout AuditReport) {
        guard let bytes = files["case/case.json"],
            let claim = try? JSONDecoder().decode(CaseClaim.self, from: Data(bytes))
        else { return report.find("case/case.json", "it is missing or cannot be read") }
        let article = claim.article.id.rawValue
        var rest = Set(
            signed.filter { name, row in
                row.table != "capture" && (row.table != "alert" || Self.alert(row)?.article == claim.article.id)
            }.keys)
        func compare<Value: Decodable & Equatable>(_ name: String, _ value: Value) {
            guard let row = signed[name] else {
                return report.note("case/case.json claims \(name), and no signed record in here says so")
            }
            rest.remove(name)
            if Self.value(Value.self, row) != value {
                report.find("case/case.json", "what it says of \(name) is not what was signed")
            }
        }
        for alert in claim.alerts { compare("alert/\(alert.id)", alert) }
        for episode in claim.episodes { compare("episode/\(article)/\(episode.number)", episode) }
        for edit in claim.edits { compare("edit/\(article)/\(edit.revision)", edit) }
        for revision in claim.revisions { compare("revision/\(article)/\(revision.number)", revision) }
        for name in rest.sorted() { report.find("case/case.json", "it leaves out \(name), which was signed") }
        demand(["revision/\(article)/", "edit/\(article)/"], of: named, in: signed, &report)
    }

    private static func alert(_ row: RecordRow) -> Alert? { value(Alert.self, row) }

    private static func value<Value: Decodable>(_ type: Value.Type, _ row: RecordRow) -> Value? {
        row.body.flatMap { try? JSONDecoder().decode(type, from: Data($0)) }
    }

    /// Each page of the feed is the body of a signed capture.
    func checkFeeds(_ signed: [String: RecordRow], _ report: inout AuditReport) {
        for name in files.keys.sorted() where name.hasPrefix("feeds/") {
            let number = name.dropFirst(6).split(separator: ".").first?.split(separator: "-").last
            guard let capture = number.flatMap({ signed["capture/\($0)"]?.capture }) else {
                report.note("\(name) is of a capture that no signed record speaks of")
                continue
            }
            let isBody = capture.outcome.response?.payload == files[name].map { Digest(sha256Of: $0) }
            if !isBody || capture.request.purpose != .feed {
                report.find(name, "it is not what the feed sent in capture \(capture.id.rawValue)")
            }
        }
    }
}
