import InternationalText
import RetractdCore

/// Who wrote the article, by its structured data, its head or the line under its headline.
struct Byline {
    private let page: PageSurvey
    private let metadata: PageMetadata
    private let headline: String?

    init(_ page: PageSurvey, _ metadata: PageMetadata, headline: String?) {
        self.page = page
        self.metadata = metadata
        self.headline = headline
    }

    /// Nil where nobody is named; the name of an account or of the publisher only where no other is.
    var text: String? { named.map(withoutSite) }

    private var named: String? {
        let stated = joined(metadata.article?.people ?? []) ?? joined(metadata.authors)
        if let stated, !AuthorName.isAccount(stated), !isSite(stated) { return stated }
        let shown =
            page.bylines.lazy.compactMap(AuthorName.find).first ?? NearByline(page, headline: headline).name
        return shown.map(withoutOffice) ?? stated
            ?? joined(metadata.article?.organizations ?? [])
    }

    private func joined(_ names: [String]) -> String? {
        var seen: [String] = []
        for name in names.map(PlainMetadata.text).compactMap(AuthorName.find) where !seen.contains(name) {
            seen.append(name)
        }
        if seen.count > 1 { seen.removeAll(where: isSite) }
        return seen.isEmpty ? nil : seen.joined(separator: ", ")
    }

    private func isSite(_ name: String) -> Bool {
        let key = foldedForComparison(name)
        return sites.contains { foldedForComparison($0) == key }
    }

    private var sites: [String] { [metadata.meta("og:site_name"), metadata.article?.publisher].compactMap { $0 } }

    /// "Ann Lee Gardener and Astrologer", where a link to her page says "Ann Lee": the rest tells what she is, or begins
    /// something else.
    private func withoutOffice(_ name: String) -> String {
        let linked = page.authorLinks.compactMap(AuthorName.find).filter { name.hasPrefix($0) }
        guard let person = linked.max(by: { $0.utf8.count < $1.utf8.count }), person.contains(" ") else { return name }
        let rest = name.dropFirst(person.count)
        guard let sign = rest.first, sign == " " || sign == ".", let next = rest.split(separator: " ").first,
            !Self.joints.contains(next), next.first?.isLetter == true || sign == "."
        else { return name }
        return person
    }

    /// Words that join one author to the next, or name to name.
    private static let joints: Set<Substring> = [
        "and", "und", "et", "y", "e", "i", "och", "og", "en", "ve", "dan", "и", "و", "with", "de", "von", "van", "der",
        "la",
        "di", "da", "Jr.", "Jr", "Sr.", "II", "III",
    ]

    /// "Ann Lee, The Northern Post" of The Northern Post.
    private func withoutSite(_ name: String) -> String {
        for site in sites where site.count > 3 && name.count > site.count + 4 && name.hasSuffix(site) {
            let rest = name.dropLast(site.count)
            guard let sign = rest.last, sign == " " || sign == "," || sign == "|" else { continue }
            let person = String(rest.reversed().drop { " ,|/".contains($0) }.reversed())
            // "Ann Lee, editor of The Northern Post" says what she is.
            let isOffice = person.split(separator: " ").last?.first?.isLowercase ?? true
            if !isOffice, AuthorName.find(in: person) == person { return person }
        }
        return name
    }
}
