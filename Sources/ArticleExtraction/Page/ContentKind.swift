/// Tells a page from what only pretends to be one.
enum ContentKind {
    private static let magic: [([UInt8], String)] = [
        (Array("%PDF".utf8), "a PDF"), ([0x89, 0x50, 0x4E, 0x47], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        (Array("GIF8".utf8), "a GIF image"), ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive"),
        (Array("RIFF".utf8), "an image or sound"), ([0x1F, 0x8B], "gzip data"),
        ([0x00, 0x00, 0x00], "a video or binary"),
    ]

    static func check(_ bytes: [UInt8], contentType: String?) throws(ExtractionError) {
        guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
        let type = contentType?.prefix { $0 != ";" }.lowercased() ?? ""
        for family in ["image/", "video/", "audio/", "font/", "application/pdf", "application/zip"]
        where type.hasPrefix(family) {
            throw .notHTML("the server calls it \(type)")
        }
        for (prefix, name) in magic where bytes.starts(with: prefix) { throw .notHTML(name) }
    }

    /// The charset parameter of a Content-Type.
    static func charset(in contentType: String?) -> String? {
        guard let parameters = contentType?.lowercased().split(separator: ";").dropFirst() else { return nil }
        for parameter in parameters {
            let parts = parameter.split(separator: "=", maxSplits: 1).map { $0.filter { !" \"'\t".contains($0) } }
            if parts.count == 2, parts[0] == "charset", !parts[1].isEmpty { return parts[1] }
        }
        return nil
    }
}
