import RetractdCore
import TextDiff

/// A list as an Atom feed (RFC 4287), each entry leading to its page here and to the article it is about.
struct CaseFeed {
    struct Entry {
        let id: String
        let title: String
        /// The page here.
        let path: String
        /// The article; nil where it is about none.
        let about: String?
        let at: Timestamp
        let text: String
    }

    let title: String
    let path: String
    let request: PageRequest
    let entries: [Entry]

    var text: String {
        let query = request.query.text()
        let own = request.origin + path + (query.isEmpty ? "" : "?\(query)")
        let updated = entries.map(\.at).max() ?? .earliest
        let head = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
            <id>\(escaped(own))</id>
            <title>\(escaped(title))</title>
            <author><name>retractd</name></author>
            <link rel="self" href="\(escaped(own))"/>
            <updated>\(updated)</updated>

            """
        return head + entries.map(entry).joined() + "</feed>\n"
    }

    private func entry(_ entry: Entry) -> String {
        let about = entry.about.map { "<link rel=\"related\" href=\"\(escaped($0))\"/>\n" } ?? ""
        return """
            <entry>
            <id>\(escaped(entry.id))</id>
            <title>\(escaped(entry.title))</title>
            <link rel="alternate" href="\(escaped(request.origin + entry.path))"/>
            \(about)<updated>\(entry.at)</updated>
            <content type="text">\(escaped(entry.text))</content>
            </entry>

            """
    }

    private func escaped(_ text: String) -> String { DiffHTML.escaped(text) }
}
