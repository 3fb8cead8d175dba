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
    }

    package let name: String
    package var path: String
    package var language: String
    package var headline: String
    package var paragraphs: [String]
    package var published: Timestamp
    package var standing: Standing
    package var isListed: Bool
    package var identifier: String
}
