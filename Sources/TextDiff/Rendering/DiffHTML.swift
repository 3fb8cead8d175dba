import InternationalText

/// A comparison as an HTML page that stands alone: no script, nothing loaded, every text escaped.
///
/// Each sentence takes its own direction of writing; removed words stand before those that took their place, in `del` and
/// `ins`, marked by more than their colour.
package struct DiffHTML: Sendable {
    /// A line of the page's head: what it is, and what it says.
    package struct Fact: Sendable {
        package let name: String
        package let text: String

        package init(_ name: String, _ text: String) {
            self.name = name
            self.text = text
        }
    }

    let title: (old: String, new: String)
    let language: String?
    let facts: [Fact]
    let lines: [DiffLine]

    package init(title: (old: String, new: String), language: String?, facts: [Fact], lines: [DiffLine]) {
        self.title = title
        self.language = language
        self.facts = facts
        self.lines = lines
    }

    package var text: String {
        """
        <!DOCTYPE html>
        <html\(language.map { " lang=\"\(Self.escaped($0))\"" } ?? "")>
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(Self.escaped(title.new))</title>
        <style>\(Self.style)</style>
        </head>
        <body>
        \(heading)
        <dl>\(facts.map { "<dt>\(Self.escaped($0.name))</dt><dd dir=\"auto\">\(Self.escaped($0.text))</dd>" }.joined())</dl>
        <main\(Self.isRightToLeft(title.new) ? " dir=\"rtl\"" : "")>
        \(lines.map(Self.row).joined(separator: "\n"))
        </main>
        </body>
        </html>

        """
    }

    private var heading: String {
        let (old, new) = (Self.escaped(title.old), Self.escaped(title.new))
        let words = title.old == title.new ? new : "<del>\(old)</del> <ins>\(new)</ins>"
        return "<h1 dir=\"auto\">\(words)</h1>"
    }

    /// One sentence: the old side, the new side.
    private static func row(_ line: DiffLine) -> String {
        if line.kind == .skipped { return "<p class=\"skipped\"><bdi>\(plain(line))</bdi></p>" }
        if line.kind == .unchanged { return "<p class=\"both\" dir=\"auto\">\(plain(line))</p>" }
        let kind = line.kind.rawValue
        return "<div class=\"row \(kind)\"><p dir=\"auto\">\(side(line, .removed))</p>"
            + "<p dir=\"auto\">\(side(line, .added))</p></div>"
    }

    private static func plain(_ line: DiffLine) -> String { line.runs.map { escaped($0.text) }.joined() }

    /// The words of a side: those it shares with the other and its own.
    private static func side(_ line: DiffLine, _ own: WordPiece.Kind) -> String {
        let tag = own == .removed ? "del" : "ins"
        let runs = line.runs.filter { $0.kind == own || $0.kind == .unchanged }
        if !runs.contains(where: { $0.kind == own }), line.kind != .changed { return "" }
        return runs.map { run in
            run.kind == own ? "<\(tag)>\(escaped(run.words))</\(tag)>\(run.space)" : escaped(run.text)
        }.joined()
    }

    /// Whether a text's first letter is of a script written from right to left, so that the old side stands right.
    private static func isRightToLeft(_ text: String) -> Bool {
        guard let letter = text.unicodeScalars.first(where: \.properties.isAlphabetic) else { return false }
        return [0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x1_E800...0x1_EFFF].contains {
            $0.contains(letter.value)
        }
    }

    /// Safe as text and within quotes; signs that would turn the text around are left out.
    package static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\u{200C}", "\u{200D}": result.unicodeScalars.append(scalar)
            case " "..."~": result.unicodeScalars.append(scalar)
            case _ where scalar.properties.generalCategory == .format: break
            case _ where scalar.properties.generalCategory == .control: result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static let style = """
        :root{color-scheme:light dark;--gone:#b3261e;--come:#116329;--gone-back:#ffebe9;--come-back:#dafbe1}
        @media(prefers-color-scheme:dark){:root{--gone:#ffb4ab;--come:#7ee787;--gone-back:#4b1113;--come-back:#033a16}}
        body{font:1rem/1.6 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:0 1rem}dd{margin:0}
        .row{display:grid;grid-template-columns:1fr 1fr;gap:1.5rem;border-block-start:1px solid #8884}
        .row p,.both{margin:.4rem 0}.skipped{opacity:.6;font-style:italic}
        del{color:var(--gone);background:var(--gone-back)}
        ins{color:var(--come);background:var(--come-back);text-decoration:none;font-weight:600}
        .moved del,.moved ins{border-block-end:2px dotted}
        @media(max-width:40rem){.row{grid-template-columns:1fr;gap:0}}
        """
}
