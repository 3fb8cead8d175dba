import RetractdCore

/// The JSON of a revision, as ``Codec/json(_:)`` would write it, byte for byte.
///
/// Every page that is first seen is written so, and Foundation's encoder would build its tree for every block of it.
enum RevisionJSON {
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
}
