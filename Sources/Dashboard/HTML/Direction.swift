import InternationalText

/// Which way an entry of a list runs: as its headline does, so that everything of it stands on one side.
enum Direction {
    /// The attribute, with a space before it; nothing where the page's own direction will do.
    static func attribute(_ headline: String) -> HTML {
        TerminalText.isRightToLeft(headline) ? " dir=\"rtl\"" : .empty
    }
}
