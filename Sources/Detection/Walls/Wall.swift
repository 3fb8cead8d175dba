package import RetractdCore

/// Something that stands between us and the page: it says nothing of the article.
package struct Wall: Hashable, Sendable {
    package let kind: SiteTrouble.Kind
    /// What gave it away.
    package let detail: String
}
