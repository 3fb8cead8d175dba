import Markup

/// Links to the pages that sites keep about their authors.
enum AuthorLink {
    private static let segments = WordTable<Bool>(
        [
            "author", "authors", "contributor", "contributors", "reporter", "reporters", "journalist", "journalists",
            "by",
            "profile", "profiles", "staff", "autor", "autores", "auteur", "auteurs", "autore", "redakteur", "yazar",
            "yazarlar", "penulis", "people", "writer", "writers", "columnist", "columnists",
        ].map { ($0, true) })

    /// Whether a folder in the link's path is named for authors.
    static func isOne(_ anchor: HTMLNode) -> Bool {
        anchor.withAttribute("href", holdsSegment) ?? false
    }

    private static func holdsSegment(_ target: UnsafeBufferPointer<UInt8>) -> Bool {
        var word = WordHash()
        for byte in target.prefix(LabelScanner.longest) {
            if byte == UInt8(ascii: "/") {
                if segments[word] != nil { return true }
                word = WordHash()
            } else {
                word.add(byte)
            }
        }
        return false
    }
}
