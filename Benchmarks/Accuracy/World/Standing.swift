/// What a story's address shows, as the publisher has it.
enum Standing: Hashable, Sendable {
    case there
    /// Listed before its page is made: 404 for some minutes.
    case unborn
    case status(Int)
    /// 200 with the site's page for unknown addresses.
    case softMissing
    case redirect(String)
    /// 200 that sends the browser on, by a tag or by a script.
    case refresh(String)
    case script(String)
    /// The frame and the headline, no text.
    case emptied
    /// No byte at all.
    case blank
    /// A notice in the text's place; the headline stays or goes.
    case notice(Int, keepsHeadline: Bool)
    /// Another text under the address; the headline stays or goes.
    case swapped(keepsHeadline: Bool)
    /// The first paragraphs and an offer.
    case paywalled
    /// Permanently somewhere else, the same text.
    case moved
}
