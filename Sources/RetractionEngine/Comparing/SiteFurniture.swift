package import RetractdCore

/// What of an article's page is left out of every comparison, block by block, and why.
package struct SiteFurniture: Sendable {
    package struct Block: Hashable, Codable, Sendable {
        package let text: String
        package let reason: String
    }

    package let blocks: [Block]

    /// - Parameters:
    ///   - revision: What was read of the article last.
    ///   - neighbours: What was read of other articles of its site.
    package init(of revision: Revision, neighbours: [Revision]) {
        let words = revision.blocks.map { BlockWords($0.text) }
        let isLasting = zip(revision.blocks, words).map { FurnitureRules.isProse($0, $1) }
        let core = ArticleCore(
            revision.blocks, isLasting: isLasting, isKept: revision.blocks.map { _ in true })
        let rules = FurnitureRules(core: core, mask: SiteMask(neighbours))
        blocks = zip(revision.blocks, rules.reasons(for: revision.blocks, words)).compactMap { block, reason in
            reason.map { Block(text: block.text, reason: $0.rawValue) }
        }
    }
}
