package import RetractdCore

/// Reads a page that is nothing but a script which says something and sends its reader away: how old publishing systems
/// answer for what is not there.
package enum ScriptRedirect {
    /// A longer page is more than that.
    package static let longestPage = 8_192

    /// Adds to a page without words what its script does.
    package static func note(in payload: [UInt8], url: String, signs: inout PageSigns) {
        guard payload.count <= longestPage, signs.visibleText.utf8.count < 64 else { return }
        let text = String(decoding: payload, as: UTF8.self)
        guard text.contains("<script") else { return }
        signs.scriptMessage = literal(after: "alert(", in: text)
        let places = ["location.href=", "location.replace(", "location.assign(", "location="]
        let target = places.lazy.compactMap { literal(after: $0, in: text) }.first
        signs.scriptTarget = target.flatMap { WebAddress(url)?.resolving($0)?.text }
    }

    /// The quoted text that follows a piece of script, spaces left out of account.
    private static func literal(after mark: String, in text: String) -> String? {
        let squeezed = text.replacing(" = ", with: "=").replacing("= ", with: "=").replacing(" =", with: "=")
        guard let found = squeezed.firstRange(of: mark) else { return nil }
        let rest = squeezed[found.upperBound...].drop { $0 == " " }
        guard let quote = rest.first, quote == "'" || quote == "\"" else { return nil }
        let inside = rest.dropFirst().prefix(500)
        return inside.firstIndex(of: quote).map { String(inside[..<$0]) }
    }
}
