import Foundation
import RetractdCore

/// The JSON of a revision, as ``Codec/json(_:)`` would write it, byte for byte.
///
/// Every page that is first seen is written so, and every one whose bytes changed is compared with what is read so:
/// Foundation's coders would build their tree for every block of it.
enum RevisionJSON {
    // MARK: Writing

    static func bytes(of revision: Revision) -> [UInt8] {
        var object = JSONObjectWriter(capacity: 2 * revision.blocks.reduce(1_024) { $0 + $1.text.utf8.count + 96 })
        object.string("article", revision.article.rawValue)
        object.array("blocks", revision.blocks) { block, object in write(block, &object) }
        object.string("byline", revision.byline)
        object.number("capture", revision.capture.rawValue)
        object.number("extractorVersion", revision.extractorVersion)
        object.string("firstSeen", revision.firstSeen.description)
        object.strings("headings", revision.headings)
        object.string("headline", revision.headline)
        object.truth("isPaywalled", revision.isPaywalled)
        object.string("modified", revision.modified?.description)
        object.number("number", revision.number)
        object.numbers("outside", revision.outside)
        object.string("published", revision.published?.description)
        object.string("snapshot", revision.snapshot.hexadecimal)
        object.string("textDigest", revision.textDigest.hexadecimal)
        return object.finish()
    }

    private static func write(_ block: TextBlock, _ object: inout JSONObjectWriter) {
        object.string("kind", block.kind.rawValue)
        if let setting = block.setting {
            object.object("setting") { object in
                object.number("home", setting.home)
                object.number("links", setting.links)
                object.number("shape", setting.shape)
            }
        }
        object.string("text", block.text)
    }

    // MARK: Reading

    static func revision(_ json: [UInt8]) throws -> Revision {
        try quickly(json) ?? Codec.value(Revision.self, Data(json))
    }

    /// The revision of what ``bytes(of:)`` wrote; nil for what is written otherwise.
    static func quickly(_ json: [UInt8]) -> Revision? {
        var object = JSONObjectReader(json)
        guard let revision = read(&object), object.isFinished() else { return nil }
        return revision
    }

    /// The members in the order in which they are written; nil where one is missing that is always there today.
    private static func read(_ object: inout JSONObjectReader) -> Revision? {
        guard let article = object.string("article"), let blocks = object.array("blocks", block) else { return nil }
        let byline = object.string("byline")
        guard let capture: Int64 = object.number("capture"), let version: Int = object.number("extractorVersion"),
            let firstSeen = object.value("firstSeen", Timestamp.init(rfc3339:)),
            let headings = object.strings("headings")
        else { return nil }
        let headline = object.string("headline")
        let isPaywalled = object.truth("isPaywalled")
        let modified = object.value("modified", Timestamp.init(rfc3339:))
        guard let number: Int = object.number("number"), let outside: [UInt32] = object.numbers("outside") else {
            return nil
        }
        let published = object.value("published", Timestamp.init(rfc3339:))
        guard let snapshot = object.value("snapshot", Digest.init(hexadecimal:)),
            let textDigest = object.value("textDigest", Digest.init(hexadecimal:))
        else { return nil }
        return Revision(
            article: ArticleID(rawValue: article), number: number, firstSeen: firstSeen,
            capture: CaptureID(rawValue: capture), snapshot: snapshot, textDigest: textDigest, headline: headline,
            byline: byline, published: published, modified: modified,
            blocks: blocks, headings: headings, outside: outside, isPaywalled: isPaywalled ?? false,
            extractorVersion: version)
    }

    private static func block(_ object: inout JSONObjectReader) -> TextBlock? {
        guard let kind = object.value("kind", TextBlock.Kind.init(rawValue:)) else { return nil }
        let setting = object.object("setting") { object -> BlockSetting? in
            guard let home: Int = object.number("home"), let links: Int = object.number("links"),
                let shape: UInt32 = object.number("shape")
            else { return nil }
            return BlockSetting(links: links, shape: shape, home: home)
        }
        return object.string("text").map { TextBlock(kind: kind, text: $0, setting: setting) }
    }
}
