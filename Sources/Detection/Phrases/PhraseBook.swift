import FoundationEssentials
import InternationalText

/// Phrases made ready for matching: those that come with the program, and a user's own.
///
/// Phrases are evidence, never proof: whoever asks must also see that the article's text went, and that the text around
/// the phrase is not news about somebody else's retraction.
package struct PhraseBook: Sendable {
    /// The most bytes of a user's file.
    package static let longestFile = 1 << 20
    /// The most phrases of a user's file, alternatives counted one by one.
    package static let mostPhrases = 20_000
    /// A shorter phrase, in characters, is said everywhere.
    package static let shortestPhrase = 4

    /// Why a file of phrases cannot be used.
    package struct Fault: Error, CustomStringConvertible {
        package let description: String
    }

    /// The phrases that come with the program.
    package static let standard = PhraseBook(standardRecords)

    static let standardRecords: [PhraseRecord] = {
        // The program's own data; the tests read it too.
        [RemovalPhraseData.json, MissingPhraseData.json, WallData.json].flatMap { json in
            (try? JSONDecoder().decode([PhraseRecord].self, from: Data(json.utf8))) ?? []
        }
    }()

    private let lists: [PhraseRecord.Meaning: Late<PhraseList>]
    private let titles: Late<[PhraseRecord.Meaning: [String]]>

    init(_ records: @autoclosure @escaping @Sendable () -> [PhraseRecord]) {
        let lists = PhraseRecord.Meaning.allCases.map { meaning in
            let list = Late {
                PhraseList(
                    records().filter { $0.meaning == meaning }.map {
                        PhraseTable($0.language, $0.patterns, except: $0.exclude)
                    })
            }
            return (meaning, list)
        }
        self.lists = Dictionary(uniqueKeysWithValues: lists)
        titles = Late {
            Dictionary(records().map { ($0.meaning, $0.titles.map { foldedForComparison($0) }) }) { $0 + $1 }
        }
    }

    /// The standard phrases with those of a user's file.
    package static func standard(with json: [UInt8]) throws(Fault) -> PhraseBook {
        guard json.count <= longestFile else { throw Fault(description: "the file has more than 1 MiB") }
        let records: [PhraseRecord]
        do {
            records = try JSONDecoder().decode([PhraseRecord].self, from: Data(json))
        } catch {
            throw Fault(description: "not a list of phrases: \(Self.words(error))")
        }
        try check(records)
        return PhraseBook(standardRecords + records)
    }

    private static func check(_ records: [PhraseRecord]) throws(Fault) {
        var count = 0
        for record in records {
            for pattern in record.patterns + record.titles + record.exclude {
                let literals = PhraseTable.literals(of: pattern)
                count += literals.count
                if let short = literals.first(where: { $0.count < shortestPhrase }) {
                    throw Fault(description: "“\(pattern)” stands for “\(short)”, which is too short to mean anything")
                }
            }
        }
        if count > mostPhrases { throw Fault(description: "\(count) phrases, more than \(mostPhrases)") }
    }

    private static func words(_ error: any Error) -> String {
        guard let error = error as? DecodingError else { return "\(error)" }
        switch error {
        case .keyNotFound(let key, _): return "“\(key.stringValue)” is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            let path = context.codingPath.map(\.stringValue).joined(separator: ".")
            return path.isEmpty ? context.debugDescription : "\(path): \(context.debugDescription)"
        @unknown default: return "\(error)"
        }
    }

    // MARK: Asking

    /// A phrase of removal, retraction or withdrawal that was not in the last good copy.
    ///
    /// - Parameters:
    ///   - text: What the page shows now; the first mebibyte is read.
    ///   - previous: The last good copy; empty where there is none.
    package func notice(in text: String, known previous: String) -> PhraseHit? {
        first(.removed, in: text, known: previous)
    }

    /// A phrase that says "not found".
    package func notFound(in text: String) -> PhraseHit? {
        first(.missing, in: text)
    }

    /// A phrase that says that the time of its publication is over.
    package func expiry(in text: String) -> PhraseHit? {
        first(.expired, in: text)
    }

    /// The first phrase of a meaning.
    func first(_ meaning: PhraseRecord.Meaning, in text: String, known previous: String = "") -> PhraseHit? {
        lists[meaning]?.value.first(in: text, known: previous)
    }

    /// The words of a meaning with which a folded title begins.
    func title(_ meaning: PhraseRecord.Meaning, beginning heading: String) -> String? {
        titles.value[meaning]?.first { heading.hasPrefix($0) }
    }
}
