/// How a block stands in its page: by this what is put between an article's paragraphs is told from them.
///
/// It says nothing of what the block says, and two readings of one page may differ in it.
package struct BlockSetting: Hashable, Codable, Sendable {
    /// Hundredths of the text that are links.
    package let links: Int
    /// Equal for blocks of a page that stand in like elements: a hash of names and classes up to the article's container.
    package let shape: UInt32
    /// The element that holds the block and its neighbours, by its place in the page.
    package let home: Int

    package init(links: Int, shape: UInt32, home: Int) {
        self.links = links
        self.shape = shape
        self.home = home
    }
}
