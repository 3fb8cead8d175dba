import RetractdCore
import TextDiff

/// What changed between two versions, as one HTML page that needs nothing else and runs nothing.
struct CaseDiffPage {
    let old: Revision
    let new: Revision

    var text: String {
        let comparison = TextComparison(old: old.blocks.map(\.text), new: new.blocks.map(\.text))
        let lines = comparison.lines(context: 1_000).map(Self.paragraph).joined(separator: "\n")
        return """
            <!doctype html>
            <html><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(Self.escaped(new.headline ?? "Changes"))</title>
            <style>body{font:16px/1.5 serif;max-width:44em;margin:2em auto;padding:0 1em}del{background:#fdd;color:#900}\
            ins{background:#dfd;color:#060;text-decoration:none}p.moved{border-left:3px solid #99c;padding-left:.5em}\
            p.skipped{color:#888}</style></head>
            <body dir="auto"><p>Version \(old.number), \(old.firstSeen.truncatedToSecond) →
            version \(new.number), \(new.firstSeen.truncatedToSecond)</p>
            \(headline)
            \(lines)
            </body></html>

            """
    }

    private var headline: String {
        let (before, after) = (Self.escaped(old.headline ?? ""), Self.escaped(new.headline ?? ""))
        return before == after
            ? "<h1 dir=\"auto\">\(after)</h1>" : "<h1 dir=\"auto\"><del>\(before)</del> <ins>\(after)</ins></h1>"
    }

    private static func paragraph(_ line: DiffLine) -> String {
        let runs = line.runs.map { run in
            switch run.kind {
            case .unchanged: escaped(run.text)
            case .removed: "<del>\(escaped(run.text))</del>"
            case .added: "<ins>\(escaped(run.text))</ins>"
            }
        }
        return "<p dir=\"auto\" class=\"\(line.kind.rawValue)\">\(runs.joined(separator: " "))</p>"
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(character.properties.generalCategory == .control ? " " : character)
            }
        }
        return escaped
    }
}
