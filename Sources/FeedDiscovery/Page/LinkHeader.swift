import RetractdCore

/// Feeds named in the `Link` headers of an answer (RFC 8288).
enum LinkHeader {
    /// The most characters of headers that are read.
    static let longest = 16_384

    static func candidates(_ headers: HeaderFields, base: WebAddress) -> [FeedCandidate] {
        let text = String(headers.all("link").joined(separator: ",").prefix(longest))
        return links(in: text).compactMap { link in
            guard FeedTypes.isFeed(relation: link.parameters["rel"], type: link.parameters["type"]),
                let address = base.resolving(link.target)
            else { return nil }
            return FeedCandidate(url: address.text, title: link.parameters["title"])
        }
    }

    private struct Link {
        var target: String
        var parameters: [String: String] = [:]
    }

    /// The links of `<target>; name=value; name="value", <target> …`.
    private static func links(in text: String) -> [Link] {
        var links: [Link] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            var link = Link(target: String(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
            while let (name, value) = parameter(&rest) {
                // Of a parameter said twice the first counts (section 3.3).
                if link.parameters[name] == nil { link.parameters[name] = value }
            }
            links.append(link)
        }
        return links
    }

    /// The next parameter of a link; nil at a comma or the end.
    private static func parameter(_ rest: inout Substring) -> (String, String)? {
        rest = rest.drop { $0 == " " || $0 == "\t" }
        guard rest.first == ";" else { return nil }
        rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
        let name = rest.prefix { !"=;, \t".contains($0) }
        rest = rest[name.endIndex...].drop { $0 == " " || $0 == "\t" }
        guard rest.first == "=" else { return (name.lowercased(), "") }
        rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
        return (name.lowercased(), rest.first == "\"" ? quoted(&rest) : plain(&rest))
    }

    private static func plain(_ rest: inout Substring) -> String {
        let value = rest.prefix { !";, \t".contains($0) }
        rest = rest[value.endIndex...]
        return String(value)
    }

    private static func quoted(_ rest: inout Substring) -> String {
        var value = ""
        var isEscaped = false
        rest = rest.dropFirst()
        while let character = rest.popFirst() {
            if isEscaped {
                value.append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                break
            } else {
                value.append(character)
            }
        }
        return value
    }
}
