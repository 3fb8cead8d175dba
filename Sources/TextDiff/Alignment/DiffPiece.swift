/// One step of a comparison, sentence by sentence, in reading order.
package enum DiffPiece: Hashable, Sendable {
    /// The same sentence on both sides; punctuation, letter case and spelling variants aside, the same words.
    case unchanged(old: String, new: String)
    case removed(String)
    case added(String)
    /// The same sentence with other words.
    case changed(old: String, new: String, words: [WordPiece])
    /// A sentence that stands elsewhere now; at its old place.
    case movedAway(String)
    /// At its new place.
    case movedHere(String)

    /// The sentence on the old side; nil where there is none.
    package var old: String? {
        switch self {
        case .unchanged(let old, _), .changed(let old, _, _): old
        case .removed(let text), .movedAway(let text): text
        case .added, .movedHere: nil
        }
    }

    /// The sentence on the new side; nil where there is none.
    package var new: String? {
        switch self {
        case .unchanged(_, let new), .changed(_, let new, _): new
        case .added(let text), .movedHere(let text): text
        case .removed, .movedAway: nil
        }
    }
}
