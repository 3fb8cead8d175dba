/// Why a block is no part of the article in whose midst it stands.
enum FurnitureReason: String, Hashable, Sendable {
    case link = "mostly a link"
    case label = "a label"
    case call = "a call to read something else"
    case counter = "a counter or a passing time"
    case promotion = "a promotion"
    case box = "stands in a box of its own"
    case tail = "stands in a box below the text"
    case fragment = "a line that is no sentence"
    case recurring = "stands in other articles of the site"
    case heading = "the heading of furniture"
}
