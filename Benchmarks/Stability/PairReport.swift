import ArticleExtraction
import RetractdCore

/// What is read from both pages of a pair, block by block.
struct PairReport {
    let pair: PagePair

    var text: String {
        [("OLD", pair.old), ("NEW", pair.new)].map { name, bytes in
            guard let extract = try? ArticleExtractor.extract(bytes, url: pair.url, contentType: nil) else {
                return "\(name): unreadable"
            }
            let lines = extract.blocks.map { block in
                let setting = block.setting.map { "\($0.links)% \(String($0.shape, radix: 36)) @\($0.home)" } ?? "-"
                return "  \(block.kind.rawValue) \(setting) \(block.text.prefix(90))"
            }
            return (["\(name): \(extract.title ?? "-") \(extract.headings)"] + lines).joined(separator: "\n")
        }.joined(separator: "\n")
    }
}
