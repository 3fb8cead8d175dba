/// The tags of a page, read as a browser would begin to: whatever follows a `<` and a letter.
enum Tags {
    static func names(_ html: String) -> Set<String> {
        Set(
            html.split(separator: "<").dropFirst().compactMap { part in
                let name = part.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
                return name.isEmpty ? nil : name.lowercased()
            })
    }

    /// The values of an attribute.
    static func values(of attribute: String, in html: String) -> [String] {
        html.split(separator: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }
}
