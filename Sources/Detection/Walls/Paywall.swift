package import RetractdCore

/// Recognises a page that shows the beginning of its article, and the rest to those who pay.
package enum Paywall {
    package static func stands(before extract: Extract, phrases: PhraseBook = .standard) -> Bool {
        extract.signs.isPaywalled || phrases.first(.paywall, in: extract.signs.visibleText) != nil
    }
}
