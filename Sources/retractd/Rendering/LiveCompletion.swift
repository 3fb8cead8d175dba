import ArgumentParser
import InternationalText
import RetractdCore
import Storage

/// What the shell offers for an argument, out of the store itself.
enum LiveCompletion {
    /// The most ids offered.
    private static let most = 40

    /// Ids of what was pulled and rewritten lately.
    static let ids = CompletionKind.custom { words, _, _ in
        guard let reader = reader(words) else { return [] }
        let pulled = (try? reader.retractions(RetractionFilter(limit: most))) ?? []
        let rewritten = (try? reader.edits(EditFilter(limit: most))) ?? []
        let ids = pulled.map(\.article.id.short) + rewritten.map(\.article.id.short)
        var seen: Set<String> = []
        return ids.filter { seen.insert($0).inserted }
    }

    /// Names of feeds.
    static let feeds = CompletionKind.custom { words, _, _ in
        ((try? reader(words)?.feeds()) ?? []).map { TerminalText.sanitised($0.state.name) }
    }

    /// The store that the command line so far names.
    private static func reader(_ words: [String]) -> StoreReader? {
        var directory: String?
        for (word, next) in zip(words, words.dropFirst()) where word == "--state" { directory = next }
        for word in words where word.hasPrefix("--state=") { directory = String(word.dropFirst(8)) }
        return try? StoreReader(directory: StoreOptions.directory(directory))
    }
}
