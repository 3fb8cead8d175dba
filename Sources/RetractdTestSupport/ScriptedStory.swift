package import RetractdCore

/// A story of a scripted site, as it stands at one moment.
package struct ScriptedStory: Hashable, Sendable {
    /// What the site answers at the story's URL.
    package enum Standing: Hashable, Sendable {
        case there
        case status(Int)
        /// 200 with the site's "not found" page.
        case softNotFound
        case redirect(String)
        /// 200 with the page's frame and no text.
        case emptied
        /// 200 with a notice in the article's place.
        case notice(String)
        /// 200 with the headline and one strange sentence.
        case gutted
        /// 200 with the headline and another text, as long as the old one.
        case swapped
        /// 200 with another headline and another text.
        case replaced
        /// 200 with a page that is nothing but a script which sends the reader away.
        case script(String)
        /// 200 with a page that refreshes to another URL.
        case refresh(String)
        /// 200 with a short page that calls an error page its address.
        case canonical(String)
        /// 200 with a short page of which only the title says 404.
        case titled404
        /// A status of the site's publishing system, in the site's own frame.
        case refused(Int, String)
        /// A 404 that a cache made by itself.
        case edge404
        /// The first paragraph, and words that ask to subscribe.
        case paywalled
        /// A 404 or 403 whose words say that the reader's country is the reason.
        case geoBlocked
    }

    package let name: String
    package var path: String
    package var language: String
    package var headline: String
    package var paragraphs: [String]
    /// As they were before the last edit.
    package var formerParagraphs: [String] = []
    package var published: Timestamp
    package var standing: Standing
    package var isListed: Bool
    package var isNoIndex = false
    /// The path that the feed gives, where it is not the story's own.
    package var listedPath: String?
    /// What the URLs answer that the story had before.
    package var former: [String: Standing] = [:]
    package var identifier: String

    package init(
        name: String, path: String, language: String, headline: String, paragraphs: [String], published: Timestamp,
        standing: Standing = .there, isListed: Bool = true, identifier: String
    ) {
        self.name = name
        self.path = path
        self.language = language
        self.headline = headline
        self.paragraphs = paragraphs
        self.published = published
        self.standing = standing
        self.isListed = isListed
        self.identifier = identifier
    }
}
